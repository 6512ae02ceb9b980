package org.restride.analytics.clinician.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands in the templates, in English; {@code messages/msg_es.properties} has it in Spanish. */
@MessageBundle
public interface Words {

    @Message("en")
    String language();

    @Message("Signed in as")
    String signedInAs();

    @Message("Sign out")
    String signOut();

    @Message("Worklist")
    String worklist();

    @Message("PDF for the record")
    String pdf();

    @Message("Skip to content")
    String skip();

    @Message("Stage")
    String stage();

    @Message("since {day}")
    String since(String day);

    @Message("stage day {stageDay}, programme day {programmeDay}")
    String daysIn(Long stageDay, Long programmeDay);

    @Message("Last contact")
    String lastContact();

    @Message("Nothing reported yet")
    String nothingYet();

    @Message("No plan yet")
    String noPlan();

    @Message("Paused")
    String paused();

    @Message("Open warning symptom")
    String openFlag();

    @Message("Leg pain")
    String legPain();

    @Message("Back pain")
    String backPain();

    @Message("7-day mean")
    String sevenDays();

    @Message("{days} of {ofDays} days")
    String daysWithScore(int days, int ofDays);

    @Message("{days} of {ofDays} days: too few")
    String tooFewScores(int days, int ofDays);

    @Message("start {baseline}")
    String atStart(String baseline);

    @Message("meaningful change")
    String meaningful();

    @Message("no meaningful change")
    String notMeaningful();

    @Message("Adherence")
    String adherence();

    @Message("{done} of {expected} sessions, 14 days")
    String sessionsOfFourteenDays(String done, String expected);

    @Message("dose {dose}")
    String dose(String dose);

    @Message("too little was expected to say")
    String nothingExpected();

    @Message("Symptoms reach")
    String reach();

    @Message("not asked in the last seven days")
    String reachUnknown();

    @Message("Recommendation")
    String recommendation();

    @Message("There is no recommendation yet.")
    String noRecommendation();

    @Message("Needs clinical sign-off")
    String signOffNeeded();

    @Message("No clinician has approved the numbers of this protocol version.")
    String signOffWhy();

    @Message("Decided: {what}")
    String decided(String what);

    @Message("Waits for a decision")
    String undecided();

    @Message("What would change it")
    String whatWouldChange();

    @Message("{count} more")
    String more(int count);

    @Message("All {count} criteria")
    String allCriteria(int count);

    @Message("Criterion")
    String criterion();

    @Message("Outcome")
    String outcome();

    @Message("Figure")
    String figure();

    @Message("Value")
    String value();

    @Message("Limit")
    String limit();

    @Message("Data")
    String basis();

    @Message("Protocol {protocol}, rules {engine}")
    String madeBy(String protocol, String engine);

    @Message("as of {day}")
    String asOf(String day);

    @Message("Course of pain")
    String painChart();

    @Message("Period")
    String period();

    @Message("4 weeks")
    String period4w();

    @Message("12 weeks")
    String period12w();

    @Message("All")
    String periodAll();

    @Message("Table")
    String table();

    @Message("Day")
    String day();

    @Message("7-day mean")
    String mean();

    @Message("Sessions, dose done")
    String sessions();

    @Message("Events")
    String events();

    @Message("Adherence by day")
    String calendar();

    @Message("Sessions done, of those expected")
    String weekTotal();

    @Message("Exercises by side")
    String exercises();

    @Message("Done / expected sessions; sides: sets done / prescribed; bars: volume done. Of the period shown above.")
    String exercisesBasis();

    @Message("Nothing was prescribed yet.")
    String noExercises();

    @Message("Exercise")
    String exercise();

    @Message("Done")
    String done();

    @Message("Share")
    String share();

    @Message("Warning symptoms")
    String flags();

    @Message("None were reported.")
    String noFlags();

    @Message("open")
    String open();

    @Message("cleared on {day}")
    String clearedOn(String day);

    @Message("Recommended and decided")
    String course();

    @Message("Nothing yet.")
    String noCourse();

    @Message("Why")
    String why();

    @Message("Since")
    String holdsSince();

    @Message("State")
    String state();

    @Message("I have seen this")
    String iHaveSeenThis();

    @Message("Until somebody has, others are told. A warning symptom stays open until it is cleared with a note.")
    String untilSomebodyHas();

    @Message("Filters")
    String filters();

    @Message("Name")
    String name();

    @Message("any reason")
    String anyReason();

    @Message("Whose")
    String whose();

    @Message("anybody's")
    String anybodys();

    @Message("mine")
    String mine();

    @Message("nobody's")
    String nobodys();

    @Message("put off too")
    String alsoResting();

    @Message("patients who need nothing too")
    String alsoQuietPatients();

    @Message("Filter")
    String filter();

    @Message("Updated at")
    String updatedAt();

    @Message("Not live at the moment: load the page again")
    String notLive();

    @Message("Nobody with this in their name needs attention.")
    String nobodyNamedSo();

    @Message("Nobody in your care has this in their name.")
    String nobodyOfThisName();

    @Message("That was not saved: load the page again")
    String notSaved();

    @Message("Nobody needs attention.")
    String nobodyNeedsAttention();

    @Message("Patients in your care who need attention, the most pressing first")
    String worklistCaption();

    @Message("Patient")
    String patient();

    @Message("Pain, 28 days")
    String pain28();

    @Message("Sessions, 28 days")
    String sessions28();

    @Message("Seen")
    String seen();

    @Message("Put off")
    String putOff();

    @Message("Put off for")
    String putOffFor();

    @Message("1 day")
    String oneDay();

    @Message("3 days")
    String threeDays();

    @Message("1 week")
    String oneWeek();

    @Message("2 weeks")
    String twoWeeks();

    @Message("Nothing needs attention")
    String needsNothing();

    @Message("You are signed out")
    String signedOut();

    @Message("Sign in again")
    String signInAgain();

    @Message("First page")
    String firstPage();

    @Message("You are signed in, but these pages are for clinicians. Sign out to sign in as somebody else.")
    String clinicianOnly();

    @Message("There is no such page.")
    String noSuchPage();

    @Message("Wait a moment, then load the page again.")
    String waitAMoment();

    @Message("The page cannot be shown at the moment. Wait a minute, then load it again.")
    String waitAMinute();

    @Message("The page cannot be shown.")
    String cannotShow();

    @Message("Only the first {count} are shown.")
    String onlyTheFirst(int count);

    @Message("Status {status}")
    String status(int status);

    @Message("Outcomes")
    String outcomes();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Show")
    String show();

    @Message("Programmes that began")
    String programmesBegan();

    @Message("Programmes that began {from} to {to}")
    String programmesBeganIn(String from, String to);

    @Message("nobody's.")
    String nobodyBegan();

    @Message("of {count} patients.")
    String patientsCounted(String count);

    @Message("of fewer than {smallest} patients, so nothing is shown.")
    String tooFewPatients(int smallest);

    @Message(
            "Of the patients of the clinics you work in. Each counts once, with the programme of the plan in force on the last day. Week 1 is the first seven days of a programme, as the patient counts days; only weeks that are over count. A line is of the patients whose programme has lasted as long, and n of those of whom the figure is known.")
    String outcomesBasis();

    @Message(
            "“Left out” stands for a figure about fewer than {smallest} patients, and for one from which such a figure could be worked out.")
    String leftOutBasis(int smallest);

    @Message("left out")
    String leftOut();

    @Message("Nobody's programme has lasted as long.")
    String nobodyYet();

    @Message("Patients")
    String patients();

    @Message("Pain")
    String location();

    @Message("Week")
    String week();

    @Message("Weeks")
    String weeks();

    @Message("At week")
    String atWeek();

    @Message("Share (95 % interval)")
    String shareAndInterval();

    @Message("Not known")
    String notKnown();

    @Message("No pain at start")
    String noPainAtStart();

    @Message("Meaningful change at 4, 8 and 12 weeks")
    String changeAtWeeks();

    @Message(
            "The mean of the week, of at least 4 scores, against the median of the first seven days, of at least 3. Meaningful: leg pain less by 1.75 points or 23.5 %, back pain by 2 points or 30 %. n are patients with pain at the start and enough scores both times. Not known are those with too few; they never count as unchanged, and may have fared otherwise. Intervals by Wilson.")
    String changeBasis();

    @Message("Retention")
    String retention();

    @Message("Retained")
    String retained();

    @Message(
            "Retained in a week is who reported a session or a score in it. n leaves out who was in a pause all week. A programme has no recorded end: who was discharged counts as not retained. Intervals by Wilson.")
    String retentionBasis();

    @Message("Stage by week")
    String stageByWeek();

    @Message(
            "By the plan in force on the last day of the week. Stages are those of each patient's protocol. Not known: no plan was in force.")
    String stageBasis();

    @Message("80 % and more")
    String adherence80();

    @Message("50 to below 80 %")
    String adherence50();

    @Message("Below 50 %")
    String adherenceLow();

    @Message(
            "Sessions done of those expected, over four weeks of the programme. A session counts from half its dose; nothing is expected in a pause. Not known: nothing at all was reported, or less than one session was expected.")
    String adherenceBasis();

    @Message("Override rate by rule")
    String overrideRates();

    @Message("Issued")
    String issued();

    @Message("Overridden")
    String overridden();

    @Message("No recommendation was issued for these days.")
    String noRecommendationsIn();

    @Message(
            "Recommendations for days of the period that gave the rule as a reason, whatever the programme. n are those a clinician has decided upon; overridden are those not done. Intervals by Wilson.")
    String overrideBasis();

    @Message("Decided a moment ago")
    String decidedNow();

    @Message("Recorded:")
    String recorded();

    @Message("Not recorded.")
    String notRecorded();

    @Message("What is so now:")
    String whatIsSoNow();

    @Message("Accept")
    String acceptIt();

    @Message("The stage changes from today, {move}, and the plan with it.")
    String acceptMoves(String move);

    @Message("Accept and change the stage")
    String acceptAndMove();

    @Message("Decide otherwise")
    String decideOtherwise();

    @Message("Decide without a recommendation")
    String decideUnasked();

    @Message("Decision")
    String howDecided();

    @Message("From (empty: today)")
    String fromDay();

    @Message("Reason")
    String reason();

    @Message("Choose")
    String choose();

    @Message("Note (needed for another reason)")
    String decisionNote();

    @Message("Record the decision")
    String recordDecision();

    @Message("Clear the warning symptom")
    String clearFlag();

    @Message("What was found and decided")
    String clearanceNote();

    @Message("Pause the programme")
    String pauseProgramme();

    @Message("Change or end the pause from {day}")
    String changePause(String day);

    @Message("Record the change")
    String recordChange();

    @Message("First day")
    String firstDay();

    @Message("Last day (empty: open end)")
    String lastDay();
}
