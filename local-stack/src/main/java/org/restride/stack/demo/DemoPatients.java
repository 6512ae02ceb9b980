package org.restride.stack.demo;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Draws patients whose classes and adherence have the published shares (RULES 7.1, 7.2). */
final class DemoPatients {

    private static final double BETA_A = 0.35;
    private static final double BETA_B = 0.25;
    private static final double IRREGULAR_SHARE = 0.1;
    private static final double IRREGULAR_LOGGING = 0.25;
    private static final double HOLIDAY_SHARE = 0.1;

    /** 27 % have left by week 12, at a constant rate. */
    private static final double MEAN_DAYS_UNTIL_LEAVING = -84 / Math.log(1 - 0.27);

    private final long seed;

    DemoPatients(long seed) {
        this.seed = seed;
    }

    List<DemoPatient> draw(int count) {
        List<PainClass> classes = shuffled(PainClass.values(), shares(PainClass.values()), count, 1);
        List<AdherenceTrend> trends = shuffled(AdherenceTrend.values(), shares(AdherenceTrend.values()), count, 2);
        List<String> people = People.all();
        return IntStream.range(0, count)
                .mapToObj(
                        index -> draw(index, people.get(index % people.size()), classes.get(index), trends.get(index)))
                .toList();
    }

    private DemoPatient draw(int index, String person, PainClass painClass, AdherenceTrend trend) {
        Dice dice = Dice.of(seed, index);
        String[] nameAndZone = person.split("\t");
        return new DemoPatient(
                index,
                nameAndZone[0],
                ZoneId.of(nameAndZone[1]),
                painClass,
                painClass.draw(dice),
                trend,
                dice.beta(BETA_A, BETA_B),
                dice.chance(IRREGULAR_SHARE) ? IRREGULAR_LOGGING : dice.uniform(0.6, 0.95),
                1 + (int) dice.exponential(MEAN_DAYS_UNTIL_LEAVING),
                dice.chance(HOLIDAY_SHARE) ? dice.whole(21, 63) : -1);
    }

    private static double[] shares(PainClass... classes) {
        return Stream.of(classes)
                .mapToDouble(painClass -> painClass.sharePercent)
                .toArray();
    }

    private static double[] shares(AdherenceTrend... trends) {
        return Stream.of(trends).mapToDouble(trend -> trend.sharePercent).toArray();
    }

    private <T> List<T> shuffled(T[] kinds, double[] shares, int count, int salt) {
        int[] parts = LargestRemainder.split(count, shares);
        List<T> all = new ArrayList<>();
        for (int kind = 0; kind < kinds.length; kind++) {
            all.addAll(Collections.nCopies(parts[kind], kinds[kind]));
        }
        var source = RandomSource.XO_RO_SHI_RO_128_PP.create(seed + salt);
        int[] order = new PermutationSampler(source, count, count).sample();
        return Arrays.stream(order).mapToObj(all::get).toList();
    }
}
