-- The 21 exercises of the catalogue, first revision.
--
-- The texts are written for patients. Doses are those of five source documents, called seeds and numbered 000 to 004;
-- each entry of "sources" is one row of a seed with its own numbers, null where the seed is silent. Where seeds
-- contradict each other both stand, and "disagreements" says so. Seed 004 has general rules and no exercise.
--   000  8 Strengthening and Mobility Moves to Help Ease Sciatica Pain
--   001  a clinic's page on exercises for sciatica pain; its eight exercises have lost their headings
--   002  4 Sciatica Exercises for Pain Relief
--   003  The 5 Best Sciatica Stretches To Get Rid of Hip and Lower Back Pain
--   004  Exercises For Sciatica
with document as (
    select $exercises$
[
  {
    "code": "SUPINE_ABDOMINAL_BRACE",
    "name": "Supine abdominal brace with pelvic tilt",
    "aliases": ["posterior pelvic tilt", "abdominal drawing-in", "ab bracing"],
    "category": "CORE_ACTIVATION",
    "position": {"code": "SUPINE_HOOK_LYING", "description": "On your back with knees bent and feet flat"},
    "goal": "Wake up the deep tummy muscles that support your lower back.",
    "trains": "Tummy muscles and control of the lower back",
    "sides": "BILATERAL",
    "instructions": [
      "Lie on your back. Bend your knees and put both feet flat on the floor.",
      "Draw your belly button in towards your spine, as if bracing for a tap on the tummy.",
      "At the same time let your lower back press softly into the floor.",
      "Hold this gentle squeeze and keep breathing in and out.",
      "Let go, rest for a breath, and start again."
    ],
    "cues": [
      "You should feel your tummy working, low down and all the way round.",
      "Half your strength is enough. Your face, neck and legs stay loose.",
      "If you can say a short sentence during the hold, you are breathing well."
    ],
    "precautions": [
      "Do not hold your breath.",
      "If flattening your back hurts, leave that part out and only tighten your tummy.",
      "Stop if pain spreads further down your leg, or if tingling, numbness or weakness gets worse. Tell your clinician about it."
    ],
    "equipment": ["Floor"],
    "regressions": ["Keep your back still and only tighten and hold your tummy."],
    "progressions": [],
    "prerequisites": [],
    "sources": [
      {
        "seed": "001",
        "row": 1,
        "nameAsWritten": "unnamed",
        "sets": null,
        "reps": {"min": 1, "max": 10},
        "repsCount": "TOTAL",
        "holdSeconds": {"min": 5, "max": 5},
        "restSeconds": null,
        "durationSeconds": null,
        "frequency": "1-2 times per day",
        "equipment": "floor",
        "remarks": ["The number of repetitions is given as up to 10.", "No number of sets is given, only how often a day."]
      }
    ],
    "disagreements": [],
    "notes": []
  },
  {
    "code": "BENT_KNEE_FALL_OUT",
    "name": "Bent-knee fall-out",
    "aliases": ["BKFO"],
    "category": "CORE_ACTIVATION",
    "position": {"code": "SUPINE_HOOK_LYING", "description": "On your back with knees bent and feet flat"},
    "goal": "Learn to move one leg while your back and hips stay still.",
    "trains": "Deep tummy muscles and control of hips and lower back",
    "sides": "PER_SIDE",
    "instructions": [
      "Lie on your back. Bend your knees and put both feet flat on the floor.",
      "Tighten your tummy gently and keep it tight.",
      "Let one knee sink slowly out to the side. Your foot may roll onto its outer edge.",
      "Stop before your hips or back start to turn. Breathe out on the way down.",
      "Breathe in and bring the knee back up. Finish one leg, then do the other."
    ],
    "cues": [
      "Think of your hips as a full bowl of water that must not spill.",
      "You should feel your tummy working, and maybe a light stretch on the inside of the thigh.",
      "Slow is right: the leg should never drop."
    ],
    "precautions": [
      "Go only as far as you can without pain.",
      "Your spine must not turn with the leg. Make the movement smaller if it does.",
      "Stop if pain spreads further down your leg, or if tingling, numbness or weakness gets worse. Tell your clinician about it."
    ],
    "equipment": ["Floor"],
    "regressions": [],
    "progressions": [],
    "prerequisites": [],
    "sources": [
      {
        "seed": "001",
        "row": 2,
        "nameAsWritten": "unnamed",
        "sets": {"min": 1, "max": 2},
        "reps": {"min": 10, "max": 10},
        "repsCount": "PER_SIDE",
        "holdSeconds": null,
        "restSeconds": null,
        "durationSeconds": null,
        "frequency": null,
        "equipment": "floor",
        "remarks": []
      }
    ],
    "disagreements": [],
    "notes": []
  },
  {
    "code": "TRANSVERSE_ABDOMINIS_PUSHDOWN",
    "name": "Transverse abdominis pushdown",
    "aliases": ["90-90 isometric thigh press"],
    "category": "CORE_ACTIVATION",
    "position": {
      "code": "SUPINE_TABLETOP",
      "description": "On your back with hips and knees lifted and bent to right angles, like a table top"
    },
    "goal": "Switch on the deep tummy muscles without moving your back.",
    "trains": "The deep muscle that wraps round your tummy like a belt",
    "sides": "BILATERAL",
    "instructions": [
      "Lie on your back. Lift both legs, one after the other, until hips and knees are bent to right angles.",
      "Put your hands on the front of your thighs.",
      "Push gently with your hands into your thighs. Your thighs hold still against the push.",
      "Keep pushing for the time of the hold and breathe slowly.",
      "Ease off the push without letting your legs drop, then repeat."
    ],
    "cues": [
      "You should feel your tummy firm up, not your neck.",
      "Push softly. This is about switching on, not about strength.",
      "Breathe out as you start to push."
    ],
    "precautions": [
      "Do not hold your breath while you push.",
      "Stop if pain spreads further down your leg, or if tingling, numbness or weakness gets worse. Tell your clinician about it."
    ],
    "equipment": ["Floor"],
    "regressions": [],
    "progressions": [],
    "prerequisites": [],
    "sources": [
      {
        "seed": "000",
        "row": 5,
        "nameAsWritten": "Transverse Abdominis Pushdown",
        "sets": {"min": 2, "max": 3},
        "reps": {"min": 12, "max": 15},
        "repsCount": "TOTAL",
        "holdSeconds": {"min": 2, "max": 3},
        "restSeconds": null,
        "durationSeconds": null,
        "frequency": null,
        "equipment": null,
        "remarks": ["The source lists it under strength. The catalogue lists it under core activation because nothing moves."]
      }
    ],
    "disagreements": [],
    "notes": []
  },
  {
    "code": "REVERSE_MARCH",
    "name": "Reverse march",
    "aliases": ["90/90 heel taps", "toe taps"],
    "category": "CORE_STRENGTH",
    "position": {
      "code": "SUPINE_TABLETOP",
      "description": "On your back with hips and knees lifted and bent to right angles, like a table top"
    },
    "goal": "Make your tummy strong enough to keep your back still while your legs move.",
    "trains": "Tummy muscles and hip control",
    "sides": "ALTERNATING",
    "instructions": [
      "Lie on your back. Lift both legs, one after the other, until hips and knees are bent to right angles.",
      "Tighten your tummy and keep it tight the whole time.",
      "Breathe out and lower one heel until it taps the floor. Keep the knee bent.",
      "Breathe in and bring that leg back up.",
      "Do the same with the other leg and go on taking turns."
    ],
    "cues": [
      "Only the leg moves. Your back stays as it was when you began.",
      "You should feel the work low in your tummy.",
      "Tap as lightly as if the floor were thin ice."
    ],
    "precautions": [
      "Keep your tummy tight for the whole set. If you lose it, rest before you go on.",
      "Stop if pain spreads further down your leg, or if tingling, numbness or weakness gets worse. Tell your clinician about it."
    ],
    "equipment": ["Floor"],
    "regressions": [],
    "progressions": [],
    "prerequisites": [],
    "sources": [
      {
        "seed": "000",
        "row": 6,
        "nameAsWritten": "Reverse Marches",
        "sets": {"min": 3, "max": 3},
        "reps": {"min": 8, "max": 12},
        "repsCount": "PER_SIDE",
        "holdSeconds": null,
        "restSeconds": null,
        "durationSeconds": null,
        "frequency": null,
        "equipment": null,
        "remarks": []
      }
    ],
    "disagreements": [],
    "notes": []
  },
  {
    "code": "DEAD_BUG",
    "name": "Dead bug",
    "aliases": [],
    "category": "CORE_STRENGTH",
    "position": {
      "code": "SUPINE_TABLETOP",
      "description": "On your back with hips and knees lifted and bent to right angles, like a table top"
    },
    "goal": "Keep your back steady while opposite arm and leg move.",
    "trains": "Tummy muscles and teamwork of arms and legs",
    "sides": "ALTERNATING",
    "instructions": [
      "Lie on your back. Point both arms at the ceiling. Lift your legs until hips and knees are bent to right angles.",
      "Tighten your tummy and let your lower back rest firmly on the floor.",
      "Breathe out. Reach one arm back over your head and stretch out the opposite leg towards the floor.",
      "Go only as low as you can while your back stays down.",
      "Breathe in and come back to the start. Then do the other arm and leg."
    ],
    "cues": [
      "Right arm goes with left leg, left arm with right leg.",
      "You should feel your tummy working all the time, and no strain in your lower back.",
      "Take your time, out and back."
    ],
    "precautions": [
      "Your lower back must not lift or arch off the floor. Make the movement smaller if it does.",
      "Do not let your body roll to the side.",
      "Stop if pain spreads further down your leg, or if tingling, numbness or weakness gets worse. Tell your clinician about it."
    ],
    "equipment": ["Floor or firm bed"],
    "regressions": ["Move only your arms, or only your legs."],
    "progressions": ["Once arms alone and legs alone are easy, move arm and leg together."],
    "prerequisites": [],
    "sources": [
      {
        "seed": "001",
        "row": 3,
        "nameAsWritten": "unnamed",
        "sets": {"min": 1, "max": 2},
        "reps": {"min": 10, "max": 10},
        "repsCount": "PER_SIDE",
        "holdSeconds": null,
        "restSeconds": null,
        "durationSeconds": null,
        "frequency": null,
        "equipment": "floor",
        "remarks": ["The number of sets is given as up to 2."]
      },
      {
        "seed": "003",
        "row": 5,
        "nameAsWritten": "Dead Bugs",
        "sets": {"min": 3, "max": 3},
        "reps": {"min": 10, "max": 12},
        "repsCount": "TOTAL",
        "holdSeconds": null,
        "restSeconds": {"min": 60, "max": 60},
        "durationSeconds": null,
        "frequency": null,
        "equipment": "floor or supportive bed",
        "remarks": ["The repetitions are counted over both sides together, changing sides each time."]
      }
    ],
    "disagreements": [
      {
        "topic": "Dose",
        "explanation": "001 asks for up to 2 sets of 10 on each side. 003 asks for 3 sets of 10 to 12 in all, both sides counted together, with 1 minute of rest. So 003 has more sets but about half as many repetitions per side in each set.",
        "seeds": ["001#3", "003#5"]
      }
    ],
    "notes": []
  },
  {
    "code": "BIRD_DOG",
    "name": "Bird dog",
    "aliases": ["bird dog pose", "quadruped opposite arm and leg raise"],
    "category": "CORE_STRENGTH",
    "position": {"code": "QUADRUPED", "description": "On hands and knees"},
    "goal": "Keep your back steady while you reach out with opposite arm and leg.",
    "trains": "Tummy, back and bottom muscles, and balance",
    "sides": "ALTERNATING",
    "instructions": [
      "Kneel on hands and knees: hands below your shoulders, knees below your hips.",
      "Find the middle for your back, not rounded and not hanging. Tighten your tummy.",
      "Breathe out. Slowly stretch one arm forward and the opposite leg back, no higher than your body.",
      "Stay there for the time of the hold and keep breathing.",
      "Come back with control and change sides."
    ],
    "cues": [
      "Imagine a cup of tea on your lower back: do not spill it.",
      "You should feel your bottom, your tummy and the long muscles of your back.",
      "Look at the floor so that your neck stays long."
    ],
    "precautions": [
      "Keep shoulders and hips level and square to the floor.",
      "If you shake or wobble, lift lower or only lift the leg.",
      "Keep it slow. Your back must not sag or twist.",
      "Stop if pain spreads further down your leg, or if tingling, numbness or weakness gets worse. Tell your clinician about it."
    ],
    "equipment": ["Floor; something soft under the knees if you like"],
    "regressions": [],
    "progressions": [],
    "prerequisites": [
      {
        "allOf": ["SUPINE_ABDOMINAL_BRACE", "BENT_KNEE_FALL_OUT", "DEAD_BUG"],
        "text": "Start it only when the abdominal brace, the bent-knee fall-out and the dead bug go well.",
        "source": "001#4"
      }
    ],
    "sources": [
      {
        "seed": "000",
        "row": 8,
        "nameAsWritten": "Bird Dogs",
        "sets": {"min": 2, "max": 3},
        "reps": {"min": 6, "max": 8},
        "repsCount": "PER_SIDE",
        "holdSeconds": null,
        "restSeconds": null,
        "durationSeconds": null,
        "frequency": null,
        "equipment": null,
        "remarks": []
      },
      {
        "seed": "001",
        "row": 4,
        "nameAsWritten": "unnamed",
        "sets": {"min": 1, "max": 2},
        "reps": {"min": 10, "max": 15},
        "repsCount": "PER_SIDE",
        "holdSeconds": {"min": 2, "max": 3},
        "restSeconds": null,
        "durationSeconds": null,
        "frequency": null,
        "equipment": null,
        "remarks": ["The source calls it more advanced and puts it after its other three core exercises."]
      },
      {
        "seed": "002",
        "row": 1,
        "nameAsWritten": "Bird Dog Pose",
        "sets": null,
        "reps": null,
        "repsCount": null,
        "holdSeconds": {"min": 3, "max": 3},
        "restSeconds": null,
        "durationSeconds": {"min": 30, "max": 30},
        "frequency": null,
        "equipment": null,
        "remarks": ["The dose is a time, 30 seconds with pauses of 3 seconds, not a number of repetitions."]
      }
    ],
    "disagreements": [
      {
        "topic": "Dose",
        "explanation": "000 asks for 2 to 3 sets of 6 to 8 on each side and names no hold. 001 asks for 1 to 2 sets of 10 to 15 on each side with a hold of 2 to 3 seconds. 002 asks for 30 seconds with pauses of 3 seconds and gives no sets and no repetitions.",
        "seeds": ["000#8", "001#4", "002#1"]
      },
      {
        "topic": "When to start",
        "explanation": "Only 001 says that three easier exercises come first. 000 and 002 give it without any condition. The catalogue follows 001, the more careful one.",
        "seeds": ["000#8", "001#4", "002#1"]
      }
    ],
    "notes": [
      "The advice to lift only the leg when it wobbles is not in a source; it is a usual easier form and waits for a clinician's approval."
    ]
  },
  {
    "code": "BRIDGE",
    "name": "Bridge",
    "aliases": ["hip bridge", "glute bridge", "bridging"],
    "category": "HIP_STRENGTH",
    "position": {"code": "SUPINE_HOOK_LYING", "description": "On your back with knees bent and feet flat, about hip-width apart"},
    "goal": "Build strong hips that take load off your lower back.",
    "trains": "Bottom muscles, backs of the thighs and tummy",
    "sides": "BILATERAL",
    "instructions": [
      "Lie on your back. Bend your knees and put your feet flat, about as wide as your hips. Your arms lie beside you, fingertips 1 to 2 inches (about 3 to 5 cm) from your heels.",
      "Tighten your tummy and squeeze your bottom.",
      "Breathe out, push down into your heels and raise your hips.",
      "Stop when knees, hips and chest make one line, or sooner if that feels better. Hold and keep breathing.",
      "Lower yourself slowly to the floor."
    ],
    "cues": [
      "Your bottom does the lifting. You should feel it there, more than in your back.",
      "Heels heavy, toes light.",
      "Go down as slowly as you came up."
    ],
    "precautions": [
      "Do not arch your lower back. Keep your tailbone tucked slightly under.",
      "Lift only as high as your symptoms allow.",
      "If the back of your thigh cramps, stop, stretch it briefly, and squeeze your bottom more on the next try.",
      "Stop if pain spreads further down your leg, or if tingling, numbness or weakness gets worse. Tell your clinician about it."
    ],
    "equipment": ["Floor or firm bed"],
    "regressions": ["Lift your hips less high."],
    "progressions": ["Put your feet on something slightly raised."],
    "prerequisites": [],
    "sources": [
      {
        "seed": "001",
        "row": 5,
        "nameAsWritten": "unnamed; later called bridging",
        "sets": {"min": 1, "max": 2},
        "reps": {"min": 10, "max": 15},
        "repsCount": "TOTAL",
        "holdSeconds": {"min": 2, "max": 3},
        "restSeconds": null,
        "durationSeconds": null,
        "frequency": null,
        "equipment": "floor",
        "remarks": []
      },
      {
        "seed": "003",
        "row": 2,
        "nameAsWritten": "Hip Bridges",
        "sets": {"min": 3, "max": 3},
        "reps": {"min": 10, "max": 15},
        "repsCount": "TOTAL",
        "holdSeconds": {"min": 1, "max": 2},
        "restSeconds": {"min": 60, "max": 60},
        "durationSeconds": null,
        "frequency": null,
        "equipment": "floor or supportive bed",
        "remarks": ["The rest between sets is given as at least a minute."]
      }
    ],
    "disagreements": [
      {
        "topic": "Dose",
        "explanation": "001 asks for 1 to 2 sets with a hold of 2 to 3 seconds and names no rest. 003 asks for 3 sets with a shorter hold of 1 to 2 seconds and at least 1 minute of rest. Both ask for 10 to 15 repetitions.",
        "seeds": ["001#5", "003#2"]
      }
    ],
    "notes": []
  },
  {
    "code": "SIDE_LYING_CLAMSHELL",
    "name": "Side-lying clamshell",
    "aliases": ["clams"],
    "category": "HIP_STRENGTH",
    "position": {"code": "SIDE_LYING", "description": "On your side, one hip on top of the other, feet together"},
    "goal": "Make the muscles at the side of your hip stronger.",
    "trains": "Side of the hip and bottom",
    "sides": "PER_SIDE",
    "instructions": [
      "Lie on your side with your knees bent, hips one above the other and feet together.",
      "If you use a band, put it just above your knees.",
      "Keep your feet touching. Breathe out and lift the top knee away from the lower one.",
      "Stop before your hips begin to tip back.",
      "Breathe in and lower the knee slowly. Finish one side, then turn over."
    ],
    "cues": [
      "Your legs open and close like a shell.",
      "You should feel it in the side of your bottom.",
      "Put your top hand on your hip to check that it stays still."
    ],
    "precautions": [
      "Your hips must not roll back, above all when you get tired. Make the movement smaller or end the set.",
      "Stop if pain spreads further down your leg, or if tingling, numbness or weakness gets worse. Tell your clinician about it."
    ],
    "equipment": ["Floor", "Loop band (optional)"],
    "regressions": ["Do it without a band."],
    "progressions": ["Use a loop band just above your knees."],
    "prerequisites": [],
    "sources": [
      {
        "seed": "000",
        "row": 7,
        "nameAsWritten": "Side-Lying Clamshells",
        "sets": {"min": 3, "max": 3},
        "reps": {"min": 10, "max": 15},
        "repsCount": "PER_SIDE",
        "holdSeconds": null,
        "restSeconds": null,
        "durationSeconds": null,
        "frequency": null,
        "equipment": "optional loop band above knees",
        "remarks": []
      }
    ],
    "disagreements": [],
    "notes": []
  },
  {
    "code": "HOOKLYING_HIP_ABDUCTION_ISOMETRIC",
    "name": "Hook-lying hip abduction against belt or band",
    "aliases": ["supine clamshell", "belt press-out"],
    "category": "HIP_STRENGTH",
    "position": {"code": "SUPINE_HOOK_LYING", "description": "On your back with knees bent and feet flat"},
    "goal": "Work the deep muscle in your bottom that lies close to the nerve, and the muscles round it.",
    "trains": "Side of the hip and the piriformis, a small muscle deep in the bottom",
    "sides": "BILATERAL",
    "instructions": [
      "Lie on your back. Bend your knees and put both feet flat on the floor.",
      "Fasten a belt, or put on a loop band, round your thighs just above the knees.",
      "Breathe out and press both knees outwards against it.",
      "Keep pressing for the time of the hold and go on breathing.",
      "Let go slowly and rest for a breath."
    ],
    "cues": [
      "With a belt your legs do not move. You still feel the muscles working.",
      "With a band your knees move a little further apart.",
      "You should feel it in the sides of your hips and in your bottom."
    ],
    "precautions": [
      "With a belt, press steadily and do not try to make your legs move.",
      "Build the pressure up slowly. Do not jerk.",
      "Stop if pain spreads further down your leg, or if tingling, numbness or weakness gets worse. Tell your clinician about it."
    ],
    "equipment": ["Belt, or loop band"],
    "regressions": ["Use a belt, so that you press without moving."],
    "progressions": ["Use a loop band, so that your knees move apart."],
    "prerequisites": [],
    "sources": [
      {
        "seed": "001",
        "row": 6,
        "nameAsWritten": "unnamed",
        "sets": {"min": 1, "max": 2},
        "reps": {"min": 10, "max": 15},
        "repsCount": "TOTAL",
        "holdSeconds": {"min": 5, "max": 5},
        "restSeconds": null,
        "durationSeconds": null,
        "frequency": null,
        "equipment": "belt or looped band above knees",
        "remarks": ["The number of sets is given as up to 2."]
      }
    ],
    "disagreements": [],
    "notes": []
  },
  {
    "code": "HIP_ADDUCTION_SQUEEZE",
    "name": "Hip adduction squeeze",
    "aliases": ["ball squeeze", "pillow squeeze"],
    "category": "HIP_STRENGTH",
    "position": {"code": "SUPINE_HOOK_LYING", "description": "On your back with knees bent and feet flat"},
    "goal": "Balance the muscles round your hips and get the blood moving, without moving your back.",
    "trains": "Insides of the thighs",
    "sides": "BILATERAL",
    "instructions": [
      "Lie on your back. Bend your knees and put both feet flat on the floor.",
      "Place a small ball or a medium pillow between your knees.",
      "Breathe out and squeeze your knees together.",
      "Hold the squeeze and keep breathing.",
      "Let go slowly, without dropping the ball."
    ],
    "cues": [
      "You should feel the insides of your thighs working.",
      "Squeeze as hard as feels comfortable, not as hard as you can.",
      "Your back stays quiet."
    ],
    "precautions": [
      "Choose how hard you squeeze by how it feels. Squeeze less if it hurts.",
      "Stop if pain spreads further down your leg, or if tingling, numbness or weakness gets worse. Tell your clinician about it."
    ],
    "equipment": ["Small ball or medium pillow"],
    "regressions": ["Do it sitting on a chair."],
    "progressions": [],
    "prerequisites": [],
    "sources": [
      {
        "seed": "001",
        "row": 7,
        "nameAsWritten": "unnamed",
        "sets": {"min": 1, "max": 2},
        "reps": {"min": 10, "max": 10},
        "repsCount": "TOTAL",
        "holdSeconds": {"min": 5, "max": 10},
        "restSeconds": null,
        "durationSeconds": null,
        "frequency": null,
        "equipment": "small ball or medium pillow",
        "remarks": ["The number of sets is given as up to 2."]
      }
    ],
    "disagreements": [],
    "notes": []
  },
  {
    "code": "STANDING_HIP_ABDUCTION_ON_STEP",
    "name": "Standing hip abduction/extension on a step",
    "aliases": ["hip hike position leg raise"],
    "category": "HIP_STRENGTH",
    "position": {"code": "STANDING_ON_STEP", "description": "Standing sideways on the edge of a step, one foot hanging free"},
    "goal": "Carry your new strength over to walking and climbing stairs.",
    "trains": "Side of the hip, bottom and balance",
    "sides": "PER_SIDE",
    "instructions": [
      "Stand side-on at the edge of a low step. One foot stands on it, the other hangs free.",
      "Hold on to a rail or a wall if you need it. Stand tall and level your hips.",
      "Breathe out and move the free leg out to the side and slightly back, knee straight.",
      "Breathe in and bring it back slowly.",
      "Finish one side, then turn round and do the other."
    ],
    "cues": [
      "Kneecap and toes point straight ahead the whole time.",
      "You should feel it in both hips, most of all in the one you stand on.",
      "A small clean movement is better than a big one."
    ],
    "precautions": [
      "Keep your hips level and do not lean to the side.",
      "Move slowly. Keep something within reach to hold on to.",
      "Your leg must not turn outwards.",
      "Stop if pain spreads further down your leg, or if tingling, numbness or weakness gets worse. Tell your clinician about it."
    ],
    "equipment": ["Step", "Something to hold on to"],
    "regressions": [],
    "progressions": [],
    "prerequisites": [],
    "sources": [
      {
        "seed": "001",
        "row": 8,
        "nameAsWritten": "unnamed",
        "sets": null,
        "reps": {"min": 10, "max": 15},
        "repsCount": "PER_SIDE",
        "holdSeconds": null,
        "restSeconds": null,
        "durationSeconds": null,
        "frequency": null,
        "equipment": "step; object for balance as needed",
        "remarks": [
          "The source gives one number of repetitions and does not say that it is for each side; it stands on one leg at a time, so the catalogue reads it per side."
        ]
      }
    ],
    "disagreements": [],
    "notes": [
      "The source can be read in two ways: move the leg out to the side and bring it back, or move it out to the side and also behind you. A clinician must say which is meant. Until then the wording keeps the backward part small."
    ]
  },
  {
    "code": "PRONE_LEG_LIFT",
    "name": "Prone leg lift",
    "aliases": ["prone hip extension"],
    "category": "BACK_HIP_STRENGTH",
    "position": {"code": "PRONE", "description": "On your tummy, legs straight, arms beside you"},
    "goal": "Make bottom and lower back stronger.",
    "trains": "Bottom, tummy and lower back",
    "sides": "ALTERNATING",
    "instructions": [
      "Lie on your tummy with your legs straight and your arms beside you. Keep your face just above the floor, or put a folded towel under your forehead.",
      "Tuck your tailbone slightly under and tighten your bottom.",
      "Breathe out and lift one straight leg 4 to 5 inches (about 10 to 13 cm).",
      "Hold it briefly and keep breathing.",
      "Lower it slowly, then lift the other leg."
    ],
    "cues": [
      "Low is enough: a hand's width off the floor.",
      "You should feel it in your bottom more than in your back.",
      "Both hip bones stay on the floor."
    ],
    "precautions": [
      "If you have a slipped (herniated) disc, ask your spine specialist before you start: this bends your lower back a little backwards.",
      "Do not let your lower back arch. Think of tucking your tailbone under.",
      "If you were told that you have a narrowed spinal canal (stenosis) or a vertebra that slid forward (spondylolisthesis), ask your clinician first.",
      "Stop if pain spreads further down your leg, or if tingling, numbness or weakness gets worse. Tell your clinician about it."
    ],
    "equipment": ["Floor", "Towel or pillow for the forehead"],
    "regressions": ["Lay your forehead down on a small pillow or folded towel."],
    "progressions": [],
    "prerequisites": [],
    "sources": [
      {
        "seed": "003",
        "row": 3,
        "nameAsWritten": "Prone Leg Lifts",
        "sets": null,
        "reps": {"min": 8, "max": 10},
        "repsCount": "PER_SIDE",
        "holdSeconds": {"min": 1, "max": 2},
        "restSeconds": {"min": 60, "max": 60},
        "durationSeconds": null,
        "frequency": null,
        "equipment": "floor; towel or pillow for forehead",
        "remarks": ["The source names a rest between sets but not how many sets."]
      }
    ],
    "disagreements": [],
    "notes": [
      "The advice on stenosis and spondylolisthesis is not in a source; it is usual practice from memory and waits for a clinician's approval."
    ]
  },
  {
    "code": "PRONE_PRESS_UP",
    "name": "Prone press-up",
    "aliases": ["McKenzie press-up", "extension in lying"],
    "category": "MOBILITY",
    "position": {"code": "PRONE", "description": "On your tummy, elbows bent, hands beside your armpits"},
    "goal": "Bend your lower back gently backwards so that it moves more freely.",
    "trains": "Movement of the lower back",
    "sides": "BILATERAL",
    "instructions": [
      "Lie on your tummy. Bend your elbows and put your hands on the floor beside your armpits.",
      "Let your lower back and your bottom go loose.",
      "Breathe out and press your chest up with your arms. Your hips stay on the floor.",
      "Hold for a moment at the top while you finish breathing out.",
      "Breathe in and lower yourself slowly."
    ],
    "cues": [
      "Your arms do the work; your back is along for the ride.",
      "You should feel a gentle bend in your lower back. Leg pain that fades or moves up towards the back is a good sign.",
      "The range may grow from one repetition to the next. Do not force it."
    ],
    "precautions": [
      "Press up only as far as you can bear comfortably.",
      "Keep your hips on the floor.",
      "If you were told that you have a narrowed spinal canal (stenosis) or a vertebra that slid forward (spondylolisthesis), ask your clinician first.",
      "Stop if pain spreads further down your leg, or if tingling, numbness or weakness gets worse. Tell your clinician about it."
    ],
    "equipment": ["Floor"],
    "regressions": [],
    "progressions": [],
    "prerequisites": [],
    "sources": [
      {
        "seed": "000",
        "row": 1,
        "nameAsWritten": "Prone Press Ups",
        "sets": {"min": 3, "max": 3},
        "reps": {"min": 10, "max": 15},
        "repsCount": "TOTAL",
        "holdSeconds": {"min": 1, "max": 2},
        "restSeconds": null,
        "durationSeconds": null,
        "frequency": null,
        "equipment": "floor",
        "remarks": ["The hold is at the top, while breathing out."]
      }
    ],
    "disagreements": [],
    "notes": [
      "The advice on stenosis and spondylolisthesis is not in a source; it is usual practice from memory and waits for a clinician's approval."
    ]
  },
  {
    "code": "CAT_COW",
    "name": "Cat-cow",
    "aliases": ["cat-camel"],
    "category": "MOBILITY",
    "position": {"code": "QUADRUPED", "description": "On hands and knees with your back in the middle"},
    "goal": "Loosen your spine, bone by bone.",
    "trains": "Movement of the whole spine",
    "sides": "BILATERAL",
    "instructions": [
      "Kneel on hands and knees with your back flat, neither rounded nor hanging.",
      "Breathe in. Let your tummy sink and lift your chest, one bone of the spine after the other.",
      "Breathe out. Now round your back the same way, one bone after the other.",
      "Move to and fro without stopping at the ends.",
      "Begin with small movements. Let them grow only if it stays comfortable."
    ],
    "cues": [
      "Move like a wave, not like a hinge.",
      "You should feel an easy stretch along your back.",
      "Small and smooth beats big."
    ],
    "precautions": [
      "Stay in a small range at first. The ends of the movement can bring more pain, most of all when you round your back.",
      "Stop if pain spreads further down your leg, or if tingling, numbness or weakness gets worse. Tell your clinician about it."
    ],
    "equipment": ["Floor; something soft under the knees if you like"],
    "regressions": ["Keep the movement small. The source starts there."],
    "progressions": [],
    "prerequisites": [],
    "sources": [
      {
        "seed": "000",
        "row": 2,
        "nameAsWritten": "Cat-Cow",
        "sets": {"min": 3, "max": 3},
        "reps": {"min": 10, "max": 10},
        "repsCount": "TOTAL",
        "holdSeconds": null,
        "restSeconds": null,
        "durationSeconds": null,
        "frequency": null,
        "equipment": null,
        "remarks": []
      }
    ],
    "disagreements": [],
    "notes": []
  },
  {
    "code": "LUMBAR_WINDSHIELD_WIPERS",
    "name": "Lumbar windshield wipers",
    "aliases": ["lower trunk rotation", "knee rolls"],
    "category": "MOBILITY",
    "position": {"code": "SUPINE_HOOK_LYING", "description": "On your back, knees bent, feet together, arms out to the sides"},
    "goal": "Loosen your lower back by turning it gently.",
    "trains": "Turning of the lower back",
    "sides": "ALTERNATING",
    "instructions": [
      "Lie on your back. Bend your knees, put your feet together and stretch your arms out to the sides.",
      "Breathe out and let both knees sink to one side.",
      "Breathe in and bring them back to the middle.",
      "Breathe out and let them sink to the other side.",
      "Keep going from side to side, slowly and without a swing."
    ],
    "cues": [
      "Shoulders heavy, knees light.",
      "You should feel a mild stretch in your lower back or at the side of your hip.",
      "Go only as far as is easy. Your knees need not touch the floor."
    ],
    "precautions": [
      "If you have worn discs (degenerative disc disease), do not do this exercise.",
      "Twisting can strain the discs of your back. Do this only if your clinician has chosen it for you.",
      "Shoulders and upper back stay on the floor.",
      "Stop if pain spreads further down your leg, or if tingling, numbness or weakness gets worse. Tell your clinician about it."
    ],
    "equipment": ["Floor"],
    "regressions": [],
    "progressions": [],
    "prerequisites": [],
    "sources": [
      {
        "seed": "000",
        "row": 3,
        "nameAsWritten": "Lumbar \"Windshield Wipers\"",
        "sets": {"min": 1, "max": 3},
        "reps": {"min": 15, "max": 20},
        "repsCount": "TOTAL",
        "holdSeconds": null,
        "restSeconds": null,
        "durationSeconds": null,
        "frequency": null,
        "equipment": null,
        "remarks": ["The source does not say whether a repetition is one side or both; the catalogue counts the total."]
      }
    ],
    "disagreements": [
      {
        "topic": "Twisting",
        "explanation": "000 gives this exercise, which turns the lower back. 003 says that people with sciatica should not twist the spine or trunk, and that with degenerative disc disease twisting is ruled out altogether. So the exercise stays optional and is left out with that disease.",
        "seeds": ["000#3", "003"]
      }
    ],
    "notes": []
  },
  {
    "code": "NINETY_NINETY_STRETCH",
    "name": "90/90 hip stretch",
    "aliases": ["90/90 stretch"],
    "category": "FLEXIBILITY",
    "position": {
      "code": "SEATED_FLOOR",
      "description": "Sitting on the floor or a bed, both knees bent to right angles, one leg in front and one beside you"
    },
    "goal": "Make your hips turn more freely and stretch the deep muscle in your bottom.",
    "trains": "Hip turning, lower back and the piriformis, a small muscle deep in the bottom",
    "sides": "PER_SIDE",
    "instructions": [
      "Sit on a firm surface. Bend one leg in front of you to a right angle, with knee and lower leg resting on the floor.",
      "Bend the other leg beside you to a right angle, with the shin on the floor and the hip turned in.",
      "Sit tall with a straight back and point your chest forwards.",
      "Breathe slowly and deeply and let your hips sink.",
      "When the time is up, change legs."
    ],
    "cues": [
      "You should feel the stretch in the bottom on the side of the front leg.",
      "Grow tall through the top of your head.",
      "Each breath out lets you sink a little more."
    ],
    "precautions": [
      "Keep your back straight. Do not slump to get lower.",
      "Lean forwards only when you were told to, and rest on your elbows when you do.",
      "Stop if pain spreads further down your leg, or if tingling, numbness or weakness gets worse. Tell your clinician about it."
    ],
    "equipment": ["Firm surface or bed"],
    "regressions": [],
    "progressions": ["Lean your trunk forwards over the front leg and rest on your elbows."],
    "prerequisites": [],
    "sources": [
      {
        "seed": "003",
        "row": 1,
        "nameAsWritten": "90/90 Stretch",
        "sets": null,
        "reps": {"min": 2, "max": 2},
        "repsCount": "PER_SIDE",
        "holdSeconds": {"min": 1, "max": 60},
        "restSeconds": null,
        "durationSeconds": null,
        "frequency": null,
        "equipment": "firm surface or bed",
        "remarks": ["The hold is given as up to 60 seconds; no shortest time is given."]
      }
    ],
    "disagreements": [
      {
        "topic": "Leaning forwards",
        "explanation": "003 offers a forward lean on the elbows as the harder form. 000 says to leave out forward bending until symptoms settle, and 003 itself warns of bending forwards without support. The upright form has no such conflict and comes first.",
        "seeds": ["003#1", "000", "003"]
      }
    ],
    "notes": []
  },
  {
    "code": "STANDING_HAMSTRING_STRETCH",
    "name": "Standing hamstring stretch",
    "aliases": [],
    "category": "FLEXIBILITY",
    "position": {"code": "STANDING", "description": "Standing, one foot on a surface about as high as your knee"},
    "goal": "Lengthen the muscles at the back of your thigh.",
    "trains": "Hamstrings, the muscles at the back of the thigh",
    "sides": "PER_SIDE",
    "instructions": [
      "Stand tall in front of a chair, step or table that reaches about to your knee.",
      "Put one heel on it with the leg straight and the toes pulled up. Bend the knee slightly if it tends to bend backwards.",
      "Breathe out and lean gently from the hips towards that foot.",
      "Hold where the stretch is mild and keep breathing.",
      "Come up slowly and change legs."
    ],
    "cues": [
      "Bend at the hips and keep your back long.",
      "You should feel a mild pull at the back of the thigh, never a buzzing or shooting feeling.",
      "Let the hip of the raised leg sink; it should not hitch up."
    ],
    "precautions": [
      "End the stretch at once if it feels uncomfortable or painful.",
      "Bending forwards can stir up sciatica. Wait with this one until your symptoms have settled and bending feels fine.",
      "Your hip must not lift.",
      "Stop if pain spreads further down your leg, or if tingling, numbness or weakness gets worse. Tell your clinician about it."
    ],
    "equipment": ["Chair, step or table about knee-high"],
    "regressions": ["Bend the knee slightly if it tends to bend too far backwards."],
    "progressions": [],
    "prerequisites": [],
    "sources": [
      {
        "seed": "002",
        "row": 3,
        "nameAsWritten": "Standing Hamstring Stretch",
        "sets": null,
        "reps": null,
        "repsCount": null,
        "holdSeconds": {"min": 20, "max": 20},
        "restSeconds": null,
        "durationSeconds": null,
        "frequency": null,
        "equipment": "chair, step or table",
        "remarks": ["Done once on each side; no sets or repetitions are given."]
      }
    ],
    "disagreements": [
      {
        "topic": "Bending forwards",
        "explanation": "002 gives this stretch, in which the trunk bends forwards. 000 says to leave out forward bending until symptoms start to settle, and 003 warns of bending forwards without support. So it stays optional and late, and waits for low leg pain.",
        "seeds": ["002#3", "000", "003"]
      }
    ],
    "notes": []
  },
  {
    "code": "KNEE_TO_OPPOSITE_SHOULDER",
    "name": "Knee to opposite shoulder",
    "aliases": ["supine piriformis stretch"],
    "category": "FLEXIBILITY",
    "position": {"code": "SUPINE", "description": "On your back with both legs straight"},
    "goal": "Stretch the deep muscles of your bottom.",
    "trains": "Bottom muscles and the piriformis, a small muscle deep in the bottom",
    "sides": "PER_SIDE",
    "instructions": [
      "Lie on your back with both legs straight and your toes pointing up.",
      "Bend one knee and hold that leg with both hands.",
      "Breathe out and draw the knee across, towards the opposite shoulder.",
      "Hold where it still feels comfortable and breathe slowly.",
      "Put the leg back and repeat. When the time is up, change sides."
    ],
    "cues": [
      "You should feel a stretch deep in the bottom.",
      "Your head and shoulders rest on the floor.",
      "Draw with your arms and let the leg go heavy."
    ],
    "precautions": [
      "Stay in a range that feels comfortable. Do not pull the knee further than it wants to go.",
      "Stop if pain spreads further down your leg, or if tingling, numbness or weakness gets worse. Tell your clinician about it."
    ],
    "equipment": ["Floor or bed"],
    "regressions": [],
    "progressions": [],
    "prerequisites": [],
    "sources": [
      {
        "seed": "002",
        "row": 4,
        "nameAsWritten": "Knee to Opposite Shoulder",
        "sets": null,
        "reps": null,
        "repsCount": null,
        "holdSeconds": {"min": 20, "max": 20},
        "restSeconds": null,
        "durationSeconds": {"min": 30, "max": 30},
        "frequency": null,
        "equipment": null,
        "remarks": [
          "The source asks for a hold of 20 seconds and also for 30 seconds in all before changing sides; it does not say how the two fit together."
        ]
      }
    ],
    "disagreements": [],
    "notes": [
      "Source 003 names a supine piriformis stretch as an alternative to bed rest without describing it. That it is this exercise is a guess and waits for a clinician's word.",
      "Source 002 says that it strengthens the knees and keeps them moving. The movement is a stretch for the bottom, and the catalogue files it there."
    ]
  },
  {
    "code": "SEATED_SCIATIC_NERVE_GLIDE",
    "name": "Seated sciatic nerve glide (slider)",
    "aliases": ["nerve flossing (003)", "slider"],
    "category": "NERVE_MOBILITY",
    "position": {"code": "SEATED_CHAIR", "description": "Sitting on a chair, back relaxed and rounded, both feet on the floor"},
    "goal": "Help the nerve in your leg slide freely, so that walking and daily life feel easier.",
    "trains": "Sliding of the sciatic nerve, the long nerve from back to foot",
    "sides": "PER_SIDE",
    "instructions": [
      "Sit on a chair. Let your back go round, put both feet on the floor and let your arms hang.",
      "Bow your head and look at your lap.",
      "Now do two things at once: straighten one knee in front of you and look up to the ceiling.",
      "Go straight back: foot down, head down. Do not hold at the top.",
      "Keep breathing and repeat in an easy rhythm. Finish one leg, then do the other."
    ],
    "cues": [
      "Head goes up as the foot goes up. Head goes down as the foot goes down.",
      "You should feel a light pull that goes away at once, not a stretch that stays.",
      "Think of a thread that slides through a tube."
    ],
    "precautions": [
      "Do not hold the end position. These are soft pulses.",
      "Make the movement smaller if it brings tingling that does not fade straight away.",
      "Stop if pain spreads further down your leg, or if tingling, numbness or weakness gets worse. Tell your clinician about it."
    ],
    "equipment": ["Chair"],
    "regressions": [],
    "progressions": [],
    "prerequisites": [],
    "sources": [
      {
        "seed": "003",
        "row": 4,
        "nameAsWritten": "Seated Nerve Glide",
        "sets": null,
        "reps": {"min": 5, "max": 8},
        "repsCount": "PER_SIDE",
        "holdSeconds": null,
        "restSeconds": null,
        "durationSeconds": null,
        "frequency": "every day",
        "equipment": "chair",
        "remarks": ["The source expects less tingling after a few weeks of doing it daily.", "No number of sets is given."]
      }
    ],
    "disagreements": [
      {
        "topic": "Two different exercises share one name",
        "explanation": "Both sources speak of nerve flossing and mean different movements. In 000 the chin stays down while the knee straightens, which pulls on the nerve from both ends. In 003 the head looks up while the knee straightens, which gives the nerve slack at one end. The catalogue keeps them apart; the gentler glide comes before the floss.",
        "seeds": ["000#4", "003#4"]
      }
    ],
    "notes": []
  },
  {
    "code": "SEATED_SCIATIC_NERVE_FLOSS",
    "name": "Seated sciatic nerve floss (loaded)",
    "aliases": ["nerve flossing (000)", "slump floss", "tensioner"],
    "category": "NERVE_MOBILITY",
    "position": {"code": "SEATED_CHAIR", "description": "Sitting on a chair with your back against the backrest or a wall"},
    "goal": "Get the nerve in your leg used to being gently pulled.",
    "trains": "Stretch tolerance of the sciatic nerve, the long nerve from back to foot",
    "sides": "PER_SIDE",
    "instructions": [
      "Sit on a chair with your back against the backrest or a wall.",
      "Lower your chin towards your chest.",
      "Breathe out and slowly straighten one knee in front of you.",
      "Breathe in and bend it again.",
      "Finish one leg, then do the other."
    ],
    "cues": [
      "You should feel a mild pull at the back of the leg that goes when you bend the knee.",
      "Begin with loose toes or with your head up. Add chin, then toes, only when that is easy.",
      "Gentle and even, like a slow swing."
    ],
    "precautions": [
      "Chin down, knee straight and toes up all together pull hardest on the nerve. Begin without the toes or without the chin until your symptoms have eased.",
      "Stop if pain spreads further down your leg, or if tingling, numbness or weakness gets worse. Tell your clinician about it."
    ],
    "equipment": ["Chair"],
    "regressions": ["Leave your toes loose.", "Keep your head up."],
    "progressions": ["Lower your chin to your chest.", "Then pull your toes up as well."],
    "prerequisites": [],
    "sources": [
      {
        "seed": "000",
        "row": 4,
        "nameAsWritten": "Sciatic Nerve Flossing",
        "sets": {"min": 2, "max": 3},
        "reps": {"min": 10, "max": 10},
        "repsCount": "PER_SIDE",
        "holdSeconds": null,
        "restSeconds": null,
        "durationSeconds": null,
        "frequency": null,
        "equipment": "chair",
        "remarks": []
      }
    ],
    "disagreements": [
      {
        "topic": "Two different exercises share one name",
        "explanation": "Both sources speak of nerve flossing and mean different movements. In 000 the chin stays down while the knee straightens, which pulls on the nerve from both ends. In 003 the head looks up while the knee straightens, which gives the nerve slack at one end. The catalogue keeps them apart; the gentler glide comes before the floss.",
        "seeds": ["000#4", "003#4"]
      }
    ],
    "notes": ["The order of the harder forms, chin first and then toes, is implied by the source and not said outright."]
  },
  {
    "code": "LOW_IMPACT_AEROBIC",
    "name": "Low-impact aerobic exercise",
    "aliases": ["walking", "swimming"],
    "category": "AEROBIC",
    "position": {"code": "ANY", "description": "As the activity asks for; the source names none"},
    "goal": "Get your heart and blood going without jolting your back.",
    "trains": "Heart, blood flow and general fitness",
    "sides": "NOT_APPLICABLE",
    "instructions": [
      "Choose something that does not jolt your back, such as walking or swimming.",
      "Begin slowly for a few minutes.",
      "Move at a steady, easy pace and breathe freely.",
      "Slow down again before you stop."
    ],
    "cues": [
      "You should feel warm and breathe a little faster, and still be able to talk.",
      "Several short walks count as much as a long one.",
      "Walk tall, with loose arms and easy steps."
    ],
    "precautions": [
      "Go slower or shorter if your leg pain rises on the way.",
      "Stop if pain spreads further down your leg, or if tingling, numbness or weakness gets worse. Tell your clinician about it."
    ],
    "equipment": ["Comfortable shoes, or a pool"],
    "regressions": [],
    "progressions": [],
    "prerequisites": [],
    "sources": [
      {
        "seed": "002",
        "row": 2,
        "nameAsWritten": "Low Impact Aerobic Exercise",
        "sets": null,
        "reps": null,
        "repsCount": null,
        "holdSeconds": null,
        "restSeconds": null,
        "durationSeconds": null,
        "frequency": null,
        "equipment": null,
        "remarks": ["The source names walking and swimming and gives no dose at all."]
      }
    ],
    "disagreements": [],
    "notes": [
      "Source 003 names a slow walk as a better choice than bed rest, also without minutes. Minutes in a protocol are therefore not from the sources."
    ]
  }
]
$exercises$::jsonb as exercises
)
insert into exercise_revision (exercise_code, revision, content, published_at)
select exercise ->> 'code', 1, exercise - 'code', timestamptz '2026-11-20 12:00:00+00'
from document, jsonb_array_elements(document.exercises) as exercise;
