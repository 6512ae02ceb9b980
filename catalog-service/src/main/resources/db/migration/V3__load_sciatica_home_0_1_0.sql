-- The protocol sciatica-home, version 0.1.0: five stages, their doses and gates, and the progression criteria as data.
-- A proposal: clinical sign-off is required. Evidence tags: PUBLISHED read in the source, MEMORY not looked up again,
-- SEED said by a source document of the exercises, ENGINEERING a choice without a published number, CALCULATED simulated.
with document as (
    select $protocol$
{
  "code": "sciatica-home",
  "version": "0.1.0",
  "title": "Sciatica at home: five stages",
  "clinicalSignOffRequired": true,
  "summary": "A proposal for exercising at home with sciatica, in five stages from calming the symptoms to preventing the next episode. Every number waits for the approval of a qualified clinician; none may be used with patients before.",
  "entryConditions": [
    "No uncleared warning symptom.",
    "Exercises that do not fit a known condition are left out.",
    "Any exercise that drives symptoms further down the leg is left out.",
    "A stage's core exercises are given, at most four besides walking; an optional one replaces one of them."
  ],
  "defaults": {
    "duringAbsolute": 5,
    "duringRise": 2,
    "duringHardStop": 8,
    "legRiseHard": 3,
    "nextMorningRise": 2,
    "nextMorningOverUsual": 2,
    "sessionCompleteDose": 0.5
  },
  "stages": [
    {
      "code": "S1",
      "order": 1,
      "name": "Calm symptoms",
      "symptomPicture": "Easily stirred up; leg pain is the main trouble.",
      "minDays": 7,
      "minSessions": 4,
      "sessionsPerWeek": 7,
      "worstPainGate0To10": 5.0,
      "alternativeGate": null,
      "core": [
        {
          "exerciseCode": "SUPINE_ABDOMINAL_BRACE",
          "sets": {"min": 1, "max": 1},
          "reps": {"min": 5, "max": 10},
          "repsCount": "TOTAL",
          "holdSeconds": {"min": 5, "max": 5},
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 2,
          "source": "001#1",
          "note": ""
        },
        {
          "exerciseCode": "BENT_KNEE_FALL_OUT",
          "sets": {"min": 1, "max": 2},
          "reps": {"min": 10, "max": 10},
          "repsCount": "PER_SIDE",
          "holdSeconds": null,
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "001#2",
          "note": "per leg"
        },
        {
          "exerciseCode": "HIP_ADDUCTION_SQUEEZE",
          "sets": {"min": 1, "max": 2},
          "reps": {"min": 10, "max": 10},
          "repsCount": "TOTAL",
          "holdSeconds": {"min": 5, "max": 10},
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "001#7",
          "note": ""
        },
        {
          "exerciseCode": "LOW_IMPACT_AEROBIC",
          "sets": null,
          "reps": null,
          "repsCount": "TOTAL",
          "holdSeconds": null,
          "restSeconds": null,
          "durationSeconds": {"min": 300, "max": 600},
          "timesPerDay": 2,
          "source": "003 text (slow walk) / 002#2; minutes are engineering",
          "note": "slow walk"
        }
      ],
      "optional": [
        {
          "exerciseCode": "PRONE_PRESS_UP",
          "sets": {"min": 1, "max": 3},
          "reps": {"min": 10, "max": 15},
          "repsCount": "TOTAL",
          "holdSeconds": {"min": 1, "max": 2},
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "000#1",
          "note": "only if it eases or centralises leg symptoms; start at 1 set"
        },
        {
          "exerciseCode": "SEATED_SCIATIC_NERVE_GLIDE",
          "sets": null,
          "reps": {"min": 5, "max": 8},
          "repsCount": "PER_SIDE",
          "holdSeconds": null,
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "003#4",
          "note": "only if leg pain does not rise"
        },
        {
          "exerciseCode": "TRANSVERSE_ABDOMINIS_PUSHDOWN",
          "sets": {"min": 2, "max": 3},
          "reps": {"min": 12, "max": 15},
          "repsCount": "TOTAL",
          "holdSeconds": {"min": 2, "max": 3},
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "000#5",
          "note": ""
        }
      ],
      "prerequisites": [],
      "notes": [],
      "evidence": [
        {
          "about": "minDays",
          "tag": "ENGINEERING",
          "statement": "7 days are a choice. It is the shortest of the five.",
          "citation": null
        },
        {
          "about": "minDays",
          "tag": "PUBLISHED",
          "statement": "Acute pain falls fastest in the first 14 days and levels off after about 28.",
          "citation": "Suri 2011, BMC Musculoskelet Disord 12:220"
        },
        {
          "about": "minSessions",
          "tag": "ENGINEERING",
          "statement": "The number of sessions is a choice; no published number exists.",
          "citation": null
        },
        {
          "about": "sessionsPerWeek",
          "tag": "ENGINEERING",
          "statement": "7 a week is a choice; frequency falls from stage to stage as load rises.",
          "citation": null
        },
        {"about": "timesPerDay", "tag": "SEED", "statement": "Small doses once or twice a day.", "citation": "001#1"},
        {
          "about": "timesPerDay",
          "tag": "PUBLISHED",
          "statement": "In a trial in acute sciatica exercises were done every 4 to 5 hours on days without a visit.",
          "citation": "Fritz 2021, Ann Intern Med 174:8, doi 10.7326/M20-4187"
        },
        {
          "about": "worstPainGate0To10",
          "tag": "MEMORY",
          "statement": "5 of 10 is the top of the acceptable zone of the pain-monitoring model, which was made for knee and heel tendon pain, not for nerve pain.",
          "citation": "Thomee 1997, Phys Ther 77:1690; Silbernagel 2007, Am J Sports Med 35:897"
        },
        {
          "about": "worstPainGate0To10",
          "tag": "ENGINEERING",
          "statement": "Which limit belongs to which stage is a choice; no trial validates stage gates for home exercise in sciatica.",
          "citation": null
        },
        {
          "about": "core.LOW_IMPACT_AEROBIC.durationSeconds",
          "tag": "ENGINEERING",
          "statement": "5 to 10 minutes are a choice. Source 003 names a slow walk and 002 walking, both without minutes.",
          "citation": null
        },
        {
          "about": "core.LOW_IMPACT_AEROBIC",
          "tag": "SEED",
          "statement": "A slow walk instead of bed rest.",
          "citation": "003 text; 002#2"
        }
      ]
    },
    {
      "code": "S2",
      "order": 2,
      "name": "Restore movement and nerve mobility",
      "symptomPicture": "Pain is settling; small movements are tolerated.",
      "minDays": 14,
      "minSessions": 6,
      "sessionsPerWeek": 5,
      "worstPainGate0To10": 4.0,
      "alternativeGate": {"worstPain0To10": 5.0, "improvementPercent": 30},
      "core": [
        {
          "exerciseCode": "SEATED_SCIATIC_NERVE_GLIDE",
          "sets": null,
          "reps": {"min": 5, "max": 8},
          "repsCount": "PER_SIDE",
          "holdSeconds": null,
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "003#4",
          "note": "per leg, daily per seed"
        },
        {
          "exerciseCode": "CAT_COW",
          "sets": {"min": 1, "max": 3},
          "reps": {"min": 10, "max": 10},
          "repsCount": "TOTAL",
          "holdSeconds": null,
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "000#2",
          "note": "small range"
        },
        {
          "exerciseCode": "TRANSVERSE_ABDOMINIS_PUSHDOWN",
          "sets": {"min": 2, "max": 3},
          "reps": {"min": 12, "max": 15},
          "repsCount": "TOTAL",
          "holdSeconds": {"min": 2, "max": 3},
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "000#5",
          "note": ""
        },
        {
          "exerciseCode": "LOW_IMPACT_AEROBIC",
          "sets": null,
          "reps": null,
          "repsCount": "TOTAL",
          "holdSeconds": null,
          "restSeconds": null,
          "durationSeconds": {"min": 600, "max": 1200},
          "timesPerDay": 1,
          "source": "002#2; minutes engineering",
          "note": ""
        }
      ],
      "optional": [
        {
          "exerciseCode": "PRONE_PRESS_UP",
          "sets": {"min": 3, "max": 3},
          "reps": {"min": 10, "max": 15},
          "repsCount": "TOTAL",
          "holdSeconds": {"min": 1, "max": 2},
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "000#1",
          "note": ""
        },
        {
          "exerciseCode": "LUMBAR_WINDSHIELD_WIPERS",
          "sets": {"min": 1, "max": 3},
          "reps": {"min": 15, "max": 20},
          "repsCount": "TOTAL",
          "holdSeconds": null,
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "000#3",
          "note": "NOT in degenerative disc disease (003)"
        },
        {
          "exerciseCode": "KNEE_TO_OPPOSITE_SHOULDER",
          "sets": null,
          "reps": null,
          "repsCount": "PER_SIDE",
          "holdSeconds": {"min": 20, "max": 20},
          "restSeconds": null,
          "durationSeconds": {"min": 30, "max": 30},
          "timesPerDay": 1,
          "source": "002#4",
          "note": ""
        },
        {
          "exerciseCode": "NINETY_NINETY_STRETCH",
          "sets": null,
          "reps": {"min": 2, "max": 2},
          "repsCount": "PER_SIDE",
          "holdSeconds": {"min": 1, "max": 60},
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "003#1",
          "note": "upright"
        },
        {
          "exerciseCode": "HOOKLYING_HIP_ABDUCTION_ISOMETRIC",
          "sets": {"min": 1, "max": 2},
          "reps": {"min": 10, "max": 15},
          "repsCount": "TOTAL",
          "holdSeconds": {"min": 5, "max": 5},
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "001#6",
          "note": ""
        }
      ],
      "prerequisites": [],
      "notes": [],
      "evidence": [
        {
          "about": "minDays",
          "tag": "ENGINEERING",
          "statement": "14 days are a choice. Two weeks of scores are what comparing one week with the next needs.",
          "citation": null
        },
        {
          "about": "minDays",
          "tag": "PUBLISHED",
          "statement": "Acute pain falls fastest in the first 14 days and levels off after about 28.",
          "citation": "Suri 2011, BMC Musculoskelet Disord 12:220"
        },
        {
          "about": "minSessions",
          "tag": "ENGINEERING",
          "statement": "The number of sessions is a choice; no published number exists.",
          "citation": null
        },
        {
          "about": "sessionsPerWeek",
          "tag": "ENGINEERING",
          "statement": "5 a week is a choice; frequency falls from stage to stage as load rises.",
          "citation": null
        },
        {
          "about": "worstPainGate0To10",
          "tag": "PUBLISHED",
          "statement": "Moderate pain is 4 to 5 of 10.",
          "citation": "Kongsted 2017, BMC Musculoskelet Disord 18:285 (table)"
        },
        {
          "about": "worstPainGate0To10",
          "tag": "ENGINEERING",
          "statement": "Which limit belongs to which stage is a choice; no trial validates stage gates for home exercise in sciatica.",
          "citation": null
        },
        {
          "about": "alternativeGate.improvementPercent",
          "tag": "PUBLISHED",
          "statement": "About 30 % better than at the start is a change that matters to patients.",
          "citation": "Ostelo 2008, Spine; Farrar 2001, Pain 94:149"
        },
        {
          "about": "alternativeGate.worstPain0To10",
          "tag": "ENGINEERING",
          "statement": "One point above the stage's own limit, for steady long-lasting pain.",
          "citation": null
        },
        {
          "about": "core.SEATED_SCIATIC_NERVE_GLIDE",
          "tag": "PUBLISHED",
          "statement": "Nerve mobility helps in the short term: 6 of 8 trials positive when added to care; no dose can be estimated.",
          "citation": "Systematic review, PROSPERO CRD42020192338"
        },
        {
          "about": "core.LOW_IMPACT_AEROBIC.durationSeconds",
          "tag": "ENGINEERING",
          "statement": "10 to 20 minutes are a choice; source 002 gives none.",
          "citation": null
        }
      ]
    },
    {
      "code": "S3",
      "order": 3,
      "name": "Build core and hip endurance",
      "symptomPicture": "Mild to moderate pain that settles by the next morning.",
      "minDays": 14,
      "minSessions": 6,
      "sessionsPerWeek": 4,
      "worstPainGate0To10": 3.0,
      "alternativeGate": {"worstPain0To10": 4.0, "improvementPercent": 30},
      "core": [
        {
          "exerciseCode": "BRIDGE",
          "sets": {"min": 1, "max": 3},
          "reps": {"min": 10, "max": 15},
          "repsCount": "TOTAL",
          "holdSeconds": {"min": 1, "max": 3},
          "restSeconds": 60,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "001#5, 003#2",
          "note": ""
        },
        {
          "exerciseCode": "SIDE_LYING_CLAMSHELL",
          "sets": {"min": 3, "max": 3},
          "reps": {"min": 10, "max": 15},
          "repsCount": "PER_SIDE",
          "holdSeconds": null,
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "000#7",
          "note": "per side"
        },
        {
          "exerciseCode": "DEAD_BUG",
          "sets": {"min": 1, "max": 2},
          "reps": {"min": 10, "max": 10},
          "repsCount": "PER_SIDE",
          "holdSeconds": null,
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "001#3",
          "note": "per side; arms only or legs only first; needed before BIRD_DOG (001)"
        },
        {
          "exerciseCode": "SEATED_SCIATIC_NERVE_FLOSS",
          "sets": {"min": 2, "max": 3},
          "reps": {"min": 10, "max": 10},
          "repsCount": "PER_SIDE",
          "holdSeconds": null,
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "000#4",
          "note": "per leg; start without toes up or chin down"
        },
        {
          "exerciseCode": "LOW_IMPACT_AEROBIC",
          "sets": null,
          "reps": null,
          "repsCount": "TOTAL",
          "holdSeconds": null,
          "restSeconds": null,
          "durationSeconds": {"min": 900, "max": 1800},
          "timesPerDay": 1,
          "source": "002#2; minutes engineering",
          "note": ""
        }
      ],
      "optional": [
        {
          "exerciseCode": "REVERSE_MARCH",
          "sets": {"min": 3, "max": 3},
          "reps": {"min": 8, "max": 12},
          "repsCount": "PER_SIDE",
          "holdSeconds": null,
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "000#6",
          "note": "per leg"
        },
        {
          "exerciseCode": "STANDING_HAMSTRING_STRETCH",
          "sets": null,
          "reps": null,
          "repsCount": "PER_SIDE",
          "holdSeconds": {"min": 20, "max": 20},
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "002#3",
          "note": "only when leg pain mean <= 2 and forward bending is tolerated"
        }
      ],
      "prerequisites": [],
      "notes": [],
      "evidence": [
        {
          "about": "minDays",
          "tag": "ENGINEERING",
          "statement": "14 days are a choice. Two weeks of scores are what comparing one week with the next needs.",
          "citation": null
        },
        {
          "about": "minDays",
          "tag": "PUBLISHED",
          "statement": "Acute pain falls fastest in the first 14 days and levels off after about 28.",
          "citation": "Suri 2011, BMC Musculoskelet Disord 12:220"
        },
        {
          "about": "minSessions",
          "tag": "ENGINEERING",
          "statement": "The number of sessions is a choice; no published number exists.",
          "citation": null
        },
        {
          "about": "sessionsPerWeek",
          "tag": "ENGINEERING",
          "statement": "4 a week is a choice; frequency falls from stage to stage as load rises.",
          "citation": null
        },
        {
          "about": "worstPainGate0To10",
          "tag": "PUBLISHED",
          "statement": "Mild pain is 2 to 3 of 10.",
          "citation": "Kongsted 2017, BMC Musculoskelet Disord 18:285 (table)"
        },
        {
          "about": "worstPainGate0To10",
          "tag": "ENGINEERING",
          "statement": "Which limit belongs to which stage is a choice; no trial validates stage gates for home exercise in sciatica.",
          "citation": null
        },
        {
          "about": "alternativeGate.improvementPercent",
          "tag": "PUBLISHED",
          "statement": "About 30 % better than at the start is a change that matters to patients.",
          "citation": "Ostelo 2008, Spine; Farrar 2001, Pain 94:149"
        },
        {
          "about": "alternativeGate.worstPain0To10",
          "tag": "ENGINEERING",
          "statement": "One point above the stage's own limit, for steady long-lasting pain.",
          "citation": null
        },
        {
          "about": "core",
          "tag": "PUBLISHED",
          "statement": "Trunk muscle strengthening, endurance and specific activation may be used for back pain with leg pain.",
          "citation": "George 2021, JOSPT 51:CPG1, doi 10.2519/jospt.2021.0304"
        },
        {
          "about": "core.SEATED_SCIATIC_NERVE_FLOSS",
          "tag": "ENGINEERING",
          "statement": "The gentler glide (stage 2) comes before the loaded floss.",
          "citation": null
        },
        {
          "about": "core.LOW_IMPACT_AEROBIC.durationSeconds",
          "tag": "ENGINEERING",
          "statement": "15 to 30 minutes are a choice; source 002 gives none.",
          "citation": null
        }
      ]
    },
    {
      "code": "S4",
      "order": 4,
      "name": "Strengthen",
      "symptomPicture": "Mild pain; load is what limits daily life.",
      "minDays": 21,
      "minSessions": 8,
      "sessionsPerWeek": 3,
      "worstPainGate0To10": 3.0,
      "alternativeGate": {"worstPain0To10": 4.0, "improvementPercent": 50},
      "core": [
        {
          "exerciseCode": "BIRD_DOG",
          "sets": {"min": 1, "max": 3},
          "reps": {"min": 6, "max": 15},
          "repsCount": "PER_SIDE",
          "holdSeconds": {"min": 2, "max": 3},
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "000#8, 001#4, 002#1",
          "note": "001: only after the other three 001 core exercises"
        },
        {
          "exerciseCode": "DEAD_BUG",
          "sets": {"min": 3, "max": 3},
          "reps": {"min": 10, "max": 12},
          "repsCount": "TOTAL",
          "holdSeconds": null,
          "restSeconds": 60,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "003#5",
          "note": "total reps, alternating"
        },
        {
          "exerciseCode": "BRIDGE",
          "sets": {"min": 3, "max": 3},
          "reps": {"min": 10, "max": 15},
          "repsCount": "TOTAL",
          "holdSeconds": {"min": 1, "max": 2},
          "restSeconds": 60,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "003#2",
          "note": "progress to feet elevated"
        },
        {
          "exerciseCode": "LOW_IMPACT_AEROBIC",
          "sets": null,
          "reps": null,
          "repsCount": "TOTAL",
          "holdSeconds": null,
          "restSeconds": null,
          "durationSeconds": {"min": 1200, "max": 1800},
          "timesPerDay": 1,
          "source": "002#2",
          "note": ""
        }
      ],
      "optional": [
        {
          "exerciseCode": "PRONE_LEG_LIFT",
          "sets": null,
          "reps": {"min": 8, "max": 10},
          "repsCount": "PER_SIDE",
          "holdSeconds": {"min": 1, "max": 2},
          "restSeconds": 60,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "003#3",
          "note": "herniated disc: specialist first"
        },
        {
          "exerciseCode": "NINETY_NINETY_STRETCH",
          "sets": null,
          "reps": {"min": 2, "max": 2},
          "repsCount": "PER_SIDE",
          "holdSeconds": {"min": 1, "max": 60},
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "003#1",
          "note": ""
        },
        {
          "exerciseCode": "STANDING_HAMSTRING_STRETCH",
          "sets": null,
          "reps": null,
          "repsCount": "PER_SIDE",
          "holdSeconds": {"min": 20, "max": 20},
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "002#3",
          "note": ""
        }
      ],
      "prerequisites": [
        {
          "exerciseCode": "BIRD_DOG",
          "allOf": ["SUPINE_ABDOMINAL_BRACE", "BENT_KNEE_FALL_OUT", "DEAD_BUG"],
          "minSessionsAtTarget": 2,
          "source": "001#4; the count is engineering"
        }
      ],
      "notes": ["A patient who reaches this stage without the exercises that come before bird dog keeps the list of stage 3."],
      "evidence": [
        {
          "about": "minDays",
          "tag": "ENGINEERING",
          "statement": "21 days are a choice. Gains in strength take weeks.",
          "citation": null
        },
        {
          "about": "minDays",
          "tag": "PUBLISHED",
          "statement": "Acute pain falls fastest in the first 14 days and levels off after about 28.",
          "citation": "Suri 2011, BMC Musculoskelet Disord 12:220"
        },
        {
          "about": "minSessions",
          "tag": "ENGINEERING",
          "statement": "The number of sessions is a choice; no published number exists.",
          "citation": null
        },
        {
          "about": "sessionsPerWeek",
          "tag": "ENGINEERING",
          "statement": "3 a week is a choice; frequency falls from stage to stage as load rises.",
          "citation": null
        },
        {
          "about": "sessionsPerWeek",
          "tag": "MEMORY",
          "statement": "Strength training is advised on 2 to 3 days a week that do not follow each other.",
          "citation": "ACSM 2009, Med Sci Sports Exerc 41:687"
        },
        {
          "about": "worstPainGate0To10",
          "tag": "PUBLISHED",
          "statement": "Mild pain is 2 to 3 of 10.",
          "citation": "Kongsted 2017, BMC Musculoskelet Disord 18:285 (table)"
        },
        {
          "about": "worstPainGate0To10",
          "tag": "ENGINEERING",
          "statement": "Which limit belongs to which stage is a choice; no trial validates stage gates for home exercise in sciatica.",
          "citation": null
        },
        {
          "about": "alternativeGate",
          "tag": "ENGINEERING",
          "statement": "4.0 with 50 % improvement is a choice, stricter than in stage 3.",
          "citation": null
        },
        {
          "about": "prerequisites",
          "tag": "SEED",
          "statement": "Bird dog only after the other three core exercises.",
          "citation": "001#4"
        },
        {
          "about": "prerequisites.minSessionsAtTarget",
          "tag": "ENGINEERING",
          "statement": "Two sessions at target are a choice; the source gives no count.",
          "citation": null
        },
        {
          "about": "core.LOW_IMPACT_AEROBIC.durationSeconds",
          "tag": "ENGINEERING",
          "statement": "20 to 30 minutes are a choice; source 002 gives none.",
          "citation": null
        }
      ]
    },
    {
      "code": "S5",
      "order": 5,
      "name": "Return to function and prevent recurrence",
      "symptomPicture": "Hardly any symptoms.",
      "minDays": 28,
      "minSessions": 8,
      "sessionsPerWeek": 3,
      "worstPainGate0To10": 2.0,
      "alternativeGate": null,
      "core": [
        {
          "exerciseCode": "STANDING_HIP_ABDUCTION_ON_STEP",
          "sets": null,
          "reps": {"min": 10, "max": 15},
          "repsCount": "PER_SIDE",
          "holdSeconds": null,
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "001#8",
          "note": "per side"
        },
        {
          "exerciseCode": "BIRD_DOG",
          "sets": {"min": 2, "max": 3},
          "reps": {"min": 10, "max": 15},
          "repsCount": "PER_SIDE",
          "holdSeconds": {"min": 2, "max": 3},
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "001#4, 002#1 (or 30 s with 3 s pauses)",
          "note": ""
        },
        {
          "exerciseCode": "BRIDGE",
          "sets": {"min": 3, "max": 3},
          "reps": {"min": 10, "max": 15},
          "repsCount": "TOTAL",
          "holdSeconds": {"min": 1, "max": 2},
          "restSeconds": 60,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "003#2",
          "note": "feet elevated"
        },
        {
          "exerciseCode": "LOW_IMPACT_AEROBIC",
          "sets": null,
          "reps": null,
          "repsCount": "TOTAL",
          "holdSeconds": null,
          "restSeconds": null,
          "durationSeconds": {"min": 1800, "max": 1800},
          "timesPerDay": 1,
          "source": "WalkBack 2024: 30 min, 5 days a week by 6 months",
          "note": "5 days/week"
        }
      ],
      "optional": [
        {
          "exerciseCode": "NINETY_NINETY_STRETCH",
          "sets": null,
          "reps": {"min": 2, "max": 2},
          "repsCount": "PER_SIDE",
          "holdSeconds": {"min": 1, "max": 60},
          "restSeconds": null,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "003#1",
          "note": "torso forward"
        },
        {
          "exerciseCode": "PRONE_LEG_LIFT",
          "sets": null,
          "reps": {"min": 8, "max": 10},
          "repsCount": "PER_SIDE",
          "holdSeconds": {"min": 1, "max": 2},
          "restSeconds": 60,
          "durationSeconds": null,
          "timesPerDay": 1,
          "source": "003#3",
          "note": ""
        }
      ],
      "prerequisites": [],
      "notes": [
        "The last stage leads to a discharge review, not to a further stage.",
        "Signs of recovery for that review: leg pain at most 1.75 of 10, back pain at most 2.25 of 10, bothersomeness index at most 6.5 of 24, Oswestry index at most 20."
      ],
      "evidence": [
        {
          "about": "minDays",
          "tag": "ENGINEERING",
          "statement": "28 days are a choice. It is the longest of the five.",
          "citation": null
        },
        {
          "about": "minDays",
          "tag": "PUBLISHED",
          "statement": "Acute pain falls fastest in the first 14 days and levels off after about 28.",
          "citation": "Suri 2011, BMC Musculoskelet Disord 12:220"
        },
        {
          "about": "minSessions",
          "tag": "ENGINEERING",
          "statement": "The number of sessions is a choice; no published number exists.",
          "citation": null
        },
        {
          "about": "sessionsPerWeek",
          "tag": "ENGINEERING",
          "statement": "3 a week is a choice; frequency falls from stage to stage as load rises.",
          "citation": null
        },
        {
          "about": "sessionsPerWeek",
          "tag": "MEMORY",
          "statement": "Strength training is advised on 2 to 3 days a week that do not follow each other.",
          "citation": "ACSM 2009, Med Sci Sports Exerc 41:687"
        },
        {
          "about": "worstPainGate0To10",
          "tag": "PUBLISHED",
          "statement": "Cut-offs for success in sciatica: leg 17.5 mm and back 22.5 mm of 100, read here as 1.75 and 2.25 of 10; bothersomeness 6.5 of 24.",
          "citation": "Haugen 2011, Eur Spine J 20:1669"
        },
        {
          "about": "worstPainGate0To10",
          "tag": "PUBLISHED",
          "statement": "Oswestry index of 20 or less, used with the same pain cut-offs in a cohort with long-lasting nerve-root pain: success 64.7 % by the index, 46.6 % by leg pain, 40.5 % by back pain.",
          "citation": "Cohort with chronic radiculopathy, named in the clinical rules, section 2.2"
        },
        {
          "about": "worstPainGate0To10",
          "tag": "ENGINEERING",
          "statement": "Which limit belongs to which stage is a choice; no trial validates stage gates for home exercise in sciatica.",
          "citation": null
        },
        {
          "about": "core.LOW_IMPACT_AEROBIC",
          "tag": "PUBLISHED",
          "statement": "Walking 30 minutes, 5 days a week, built up over 6 months: 208 instead of 112 days to a relapse that limits activity, hazard ratio 0.72 (0.60 to 0.85). Studied in people recovered from back pain without a specific cause, not in sciatica.",
          "citation": "WalkBack: Pocovi 2024, Lancet 404:134"
        }
      ]
    }
  ],
  "criteria": [
    {
      "id": "RF-E",
      "decision": "REFER",
      "urgency": "EMERGENCY",
      "meaning": "At least one emergency warning symptom has not been cleared by a clinician.",
      "rule": {"metric": "redFlag.emergency.uncleared", "op": ">=", "value": 1},
      "evidence": [
        {
          "about": "symptoms",
          "tag": "PUBLISHED",
          "statement": "New bladder, bowel, saddle or sexual changes and trouble in both legs: suspicion outside hospital means immediate referral.",
          "citation": "GIRFT 2023 as summarised by BMJ Best Practice; CSP 2024"
        },
        {
          "about": "symptoms",
          "tag": "SEED",
          "statement": "Tingling, numbness, weakness, balance, bladder or bowel changes: seek medical advice as soon as possible.",
          "citation": "001 text"
        },
        {
          "about": "value",
          "tag": "ENGINEERING",
          "statement": "One positive answer is enough in software; the clinician weighs it. Which symptom belongs to which tier is partly a choice.",
          "citation": null
        }
      ]
    },
    {
      "id": "RF-U",
      "decision": "REFER",
      "urgency": "URGENT",
      "meaning": "At least one urgent warning symptom has not been cleared by a clinician.",
      "rule": {"metric": "redFlag.urgent.uncleared", "op": ">=", "value": 1},
      "evidence": [
        {
          "about": "symptoms",
          "tag": "PUBLISHED",
          "statement": "Cauda equina, fracture, cancer and infection; single flags are weak and must be read in context.",
          "citation": "Finucane 2020, JOSPT 50:350"
        },
        {
          "about": "symptoms",
          "tag": "SEED",
          "statement": "Impaired balance and growing numbness or weakness: seek medical advice as soon as possible.",
          "citation": "001 text"
        },
        {
          "about": "value",
          "tag": "ENGINEERING",
          "statement": "One positive answer is enough in software. Which symptom belongs to which tier is partly a choice.",
          "citation": null
        }
      ]
    },
    {
      "id": "CR-1",
      "decision": "REFER",
      "urgency": "URGENT",
      "meaning": "Leg pain averaged 7 or more in each of the last two weeks.",
      "rule": {
        "allOf": [
          {"metric": "pain.leg.mean", "window": "P7D", "op": ">=", "value": 7, "minDays": 4},
          {"metric": "pain.leg.mean", "window": "P7D", "offset": "P7D", "op": ">=", "value": 7, "minDays": 4}
        ]
      },
      "evidence": [
        {
          "about": "window",
          "tag": "PUBLISHED",
          "statement": "Severe nerve-root pain should be reviewed by 2 weeks (read in secondary pages).",
          "citation": "UK radicular pain pathway"
        },
        {"about": "value", "tag": "ENGINEERING", "statement": "7 of 10 over two weeks is a choice.", "citation": null},
        {
          "about": "value",
          "tag": "PUBLISHED",
          "statement": "Severe pain is 6 to 10 of 10.",
          "citation": "Kongsted 2017, BMC Musculoskelet Disord 18:285 (table)"
        }
      ]
    },
    {
      "id": "CR-2",
      "decision": "REFER",
      "urgency": "ROUTINE",
      "meaning": "After six weeks with enough adherence the pain is still 4 or more and neither 2 points nor 30 % better.",
      "rule": {
        "allOf": [
          {"metric": "programme.days", "op": ">=", "value": 42},
          {"metric": "pain.worst.mean", "window": "P14D", "op": ">=", "value": 4},
          {"metric": "pain.worst.changeFromBaseline.points", "op": "<", "value": 2},
          {"metric": "pain.worst.changeFromBaseline.percent", "op": "<", "value": 30},
          {"metric": "adherence.session", "window": "P42D", "op": ">=", "value": 0.6}
        ],
        "emitOnce": true
      },
      "evidence": [
        {
          "about": "programme.days",
          "tag": "PUBLISHED",
          "statement": "Pain that cannot be borne at 6 weeks goes to a specialist (read in secondary pages); one English area asks for 12 weeks first, so the number stays data.",
          "citation": "UK radicular pain pathway"
        },
        {
          "about": "pain.worst.changeFromBaseline",
          "tag": "PUBLISHED",
          "statement": "2 points or 30 % is a change that matters.",
          "citation": "Childs 2005, Spine 30:1331; Ostelo 2008, Spine; Farrar 2001, Pain 94:149"
        },
        {
          "about": "adherence.session",
          "tag": "ENGINEERING",
          "statement": "60 % is a choice: a person who did not do the programme has not failed it.",
          "citation": null
        },
        {
          "about": "reason",
          "tag": "PUBLISHED",
          "statement": "Surgery after 4 to 12 months of pain: leg pain 7.7 to 2.8 with it and 8.0 to 5.2 without at 6 months, so people who do not respond should not drift.",
          "citation": "Bailey 2020, trial of surgery in sciatica of 4 to 12 months"
        }
      ]
    },
    {
      "id": "CR-3",
      "decision": "REFER",
      "urgency": "SOON",
      "meaning": "A third step back within 28 days, or a second week in a row with a reason to step back at the first stage.",
      "rule": {
        "anyOf": [
          {"metric": "regress.count", "window": "P28D", "op": ">=", "value": 2, "andNow": "REGRESS"},
          {"metric": "regress.consecutiveWeeksAtFirstStage", "op": ">=", "value": 2}
        ]
      },
      "evidence": [
        {
          "about": "value",
          "tag": "ENGINEERING",
          "statement": "The counts and the 28 days are choices.",
          "citation": null
        }
      ]
    },
    {
      "id": "RG-1",
      "decision": "REGRESS",
      "urgency": null,
      "meaning": "A flare: pain stayed clearly above the person's own usual level.",
      "rule": {
        "metric": "pain.{leg,back}.cusum",
        "k": 1.0,
        "h": 5.0,
        "cap": 2.0,
        "reference": "median of days D-27..D-14, >=4 readings",
        "also": {"metric": "median of last 3 readings", "op": ">=", "value": 4},
        "maxAgeDaysOfLastReading": 3
      },
      "evidence": [
        {
          "about": "k, h, cap",
          "tag": "CALCULATED",
          "statement": "Run daily for 42 days: 16 % any false alarm, 9 % alarm in the week of a one-day spike, a rise of 3 points found within 14 days in 98 % (median 3 days).",
          "citation": "Clinical rules, section 5.1, simulation"
        },
        {
          "about": "cap",
          "tag": "PUBLISHED",
          "statement": "More than half of flares last under 4 hours and about 75 % under a day, so a single bad day must not count as one.",
          "citation": "Suri 2011, BMC Musculoskelet Disord 12:220"
        },
        {
          "about": "maxAgeDaysOfLastReading",
          "tag": "ENGINEERING",
          "statement": "The last reading must be at most 3 days old; an alarm on old scores helps nobody.",
          "citation": null
        }
      ]
    },
    {
      "id": "RG-2",
      "decision": "REGRESS",
      "urgency": null,
      "meaning": "The week's average rose by 2 points or more to 4 or more.",
      "rule": {
        "metric": "pain.{leg,back}.weekOnWeek",
        "op": ">=",
        "value": 2.0,
        "minDays": 4,
        "also": {"metric": "recent mean", "op": ">=", "value": 4}
      },
      "evidence": [
        {
          "about": "value",
          "tag": "PUBLISHED",
          "statement": "2 points is the smallest change beyond measurement error.",
          "citation": "Childs 2005, Spine 30:1331; Ostelo 2008, Spine"
        },
        {
          "about": "minDays",
          "tag": "CALCULATED",
          "statement": "Averages of 7 days with at least 4 readings differ by 2 or more by chance in 3 %; single readings a week apart in 19 %.",
          "citation": "Clinical rules, section 3.2, simulation"
        }
      ]
    },
    {
      "id": "RG-3",
      "decision": "REGRESS",
      "urgency": null,
      "meaning": "At least two of the last three sessions broke the session limits.",
      "rule": {"metric": "response.exceedances.last3", "op": ">=", "value": 2, "window": "P14D"},
      "evidence": [
        {
          "about": "session limits",
          "tag": "MEMORY",
          "statement": "Pain may reach 5 of 10 during and after exercise and must settle by the next morning.",
          "citation": "Thomee 1997, Phys Ther 77:1690; Silbernagel 2007, Am J Sports Med 35:897"
        },
        {
          "about": "value",
          "tag": "CALCULATED",
          "statement": "Two of three sessions breaking the next-morning limit by chance: 1 %.",
          "citation": "Clinical rules, section 6, simulation"
        }
      ]
    },
    {
      "id": "RG-4",
      "decision": "REGRESS",
      "urgency": null,
      "meaning": "A slow, steady rise over three weeks, judged once a week.",
      "rule": {
        "metric": "pain.{leg,back}.theilSenPerWeek",
        "op": ">=",
        "value": 0.67,
        "window": "P21D",
        "minReadings": 10,
        "minSpanDays": 14,
        "mkOneSidedP": 0.05,
        "also": {"metric": "recent mean", "op": ">=", "value": 4},
        "evaluate": "WEEKLY_ONLY"
      },
      "evidence": [
        {"about": "value", "tag": "ENGINEERING", "statement": "0.67 a week is 2 points in 3 weeks.", "citation": null},
        {
          "about": "value",
          "tag": "PUBLISHED",
          "statement": "2 points is the smallest change beyond measurement error.",
          "citation": "Childs 2005, Spine 30:1331; Ostelo 2008, Spine"
        },
        {
          "about": "evaluate",
          "tag": "PUBLISHED",
          "statement": "Trend tests with about 10 readings give false and missed trends, worse when days resemble each other; so the trend supports and never stands for much alone.",
          "citation": "NOAA technical document on Mann-Kendall"
        },
        {
          "about": "mkOneSidedP",
          "tag": "CALCULATED",
          "statement": "21 days, corrected test, limit 0.5 a week: 5.3 % false, 88 % power at +1.5 a week.",
          "citation": "Clinical rules, section 5.1, simulation"
        }
      ]
    },
    {
      "id": "RG-5",
      "decision": "REGRESS",
      "urgency": null,
      "meaning": "Symptoms moved further down the leg and stayed there.",
      "rule": {
        "metric": "location.distalShift",
        "op": ">=",
        "value": 1,
        "detail": ">=2 of last 3 readings at least one rank beyond the previous-week median, and rank >= 3"
      },
      "evidence": [
        {
          "about": "value",
          "tag": "PUBLISHED",
          "statement": "Symptoms that do not move towards the back, and leg pain at the start, were the strongest predictors of long-lasting trouble.",
          "citation": "Werneke 2001, Spine 26:758"
        },
        {
          "about": "decision",
          "tag": "MEMORY",
          "statement": "In disc prolapse good outcomes were seen both with and without that movement, so it leads to a step back and not to a referral.",
          "citation": "Albert 2012, Eur Spine J"
        }
      ]
    },
    {
      "id": "RG-6",
      "decision": "REGRESS",
      "urgency": null,
      "meaning": "No session for more than 21 days.",
      "rule": {"metric": "session.gapDays", "op": ">", "value": 21},
      "evidence": [
        {"about": "value", "tag": "ENGINEERING", "statement": "21 days are a choice.", "citation": null},
        {
          "about": "value",
          "tag": "MEMORY",
          "statement": "Strength holds for about 3 weeks without training.",
          "citation": "Detraining literature, not looked up"
        }
      ]
    },
    {
      "id": "HD-S1",
      "decision": "HOLD",
      "urgency": null,
      "meaning": "A reason to step back at the first stage: stay there with half the dose.",
      "rule": {
        "metric": "regress.atFirstStage",
        "op": "==",
        "value": true,
        "doseFactor": 0.5,
        "detail": "any RG criterion fires at the first stage and none did at the previous weekly decision"
      },
      "evidence": [
        {
          "about": "decision",
          "tag": "ENGINEERING",
          "statement": "There is no stage below the first; an easier dose comes before an easier stage.",
          "citation": null
        }
      ]
    },
    {
      "id": "HD-P",
      "decision": "HOLD",
      "urgency": null,
      "meaning": "The programme is paused.",
      "rule": {"metric": "pause.active", "op": "==", "value": true},
      "evidence": [
        {
          "about": "value",
          "tag": "ENGINEERING",
          "statement": "A paused person is not moved on. Warning symptoms are judged all the same.",
          "citation": null
        }
      ]
    },
    {
      "id": "HD-RE",
      "decision": "HOLD",
      "urgency": null,
      "meaning": "First week after a pause of 7 days or more.",
      "rule": {"metric": "daysSincePauseOf7PlusDays", "op": "<=", "value": 7},
      "evidence": [
        {
          "about": "value",
          "tag": "ENGINEERING",
          "statement": "A week to get back into it is a choice.",
          "citation": null
        }
      ]
    },
    {
      "id": "HD-D",
      "decision": "HOLD",
      "urgency": null,
      "meaning": "Fewer than 4 of the last 7 days have a pain score.",
      "rule": {"metric": "pain.daysReported", "window": "P7D", "op": "<", "value": 4},
      "evidence": [
        {
          "about": "value",
          "tag": "CALCULATED",
          "statement": "Asking for 6 of 7 days cut the improvers who ever progressed from 94 % to 80 %; asking for 2 makes the weekly average noisy.",
          "citation": "Clinical rules, section 5.2, simulation"
        }
      ]
    },
    {
      "id": "HD-F",
      "decision": "HOLD",
      "urgency": null,
      "meaning": "The newest pain score is more than 3 days old.",
      "rule": {"metric": "pain.ageDays", "op": ">", "value": 3},
      "evidence": [{"about": "value", "tag": "ENGINEERING", "statement": "3 days are a choice.", "citation": null}]
    },
    {
      "id": "HD-RD",
      "decision": "HOLD",
      "urgency": null,
      "meaning": "Fewer than two of the last three sessions were rated, or none has a next-morning value.",
      "rule": {
        "anyOf": [
          {"metric": "response.ratedOfLast3", "op": "<", "value": 2},
          {"metric": "response.nextMorningOfLast3", "op": "<", "value": 1}
        ]
      },
      "evidence": [
        {
          "about": "next morning",
          "tag": "PUBLISHED",
          "statement": "How pain settles over 24 hours matters more than pain during exercise (read in secondary pages).",
          "citation": "Pages on the pain-monitoring model"
        },
        {"about": "value", "tag": "ENGINEERING", "statement": "Two of three are a choice.", "citation": null}
      ]
    },
    {
      "id": "HD-S",
      "decision": "HOLD",
      "urgency": null,
      "meaning": "The last warning-symptom screen is more than 7 days old, or was never answered.",
      "rule": {"metric": "redFlag.screenAgeDays", "op": ">", "value": 7, "whenNeverAnswered": true},
      "evidence": [
        {
          "about": "value",
          "tag": "ENGINEERING",
          "statement": "A normal answer is good for 7 days; a skipped screen blocks progress.",
          "citation": null
        }
      ]
    },
    {
      "id": "HD-A",
      "decision": "HOLD",
      "urgency": null,
      "meaning": "Fewer than 70 % of the expected sessions were done in 14 days. Shown only from 50 % up; below that it is HD-AL.",
      "rule": {"metric": "adherence.session", "window": "P14D", "op": "<", "value": 0.7},
      "evidence": [
        {
          "about": "value",
          "tag": "PUBLISHED",
          "statement": "70 % was used as the line for adherent; the average was 64 % (SD 31).",
          "citation": "MiSpEx reanalysis, 1511 people with back pain"
        },
        {
          "about": "value",
          "tag": "CALCULATED",
          "statement": "A line of 80 % let 68 % of true improvers progress at least once in 12 weeks, 70 % let 94 %, 60 % let 97 %; false progress at most 3 % in all three.",
          "citation": "Clinical rules, section 4.1, simulation"
        }
      ]
    },
    {
      "id": "HD-AL",
      "decision": "HOLD",
      "urgency": null,
      "meaning": "Fewer than half of the expected sessions were done in 14 days.",
      "rule": {"metric": "adherence.session", "window": "P14D", "op": "<", "value": 0.5},
      "evidence": [
        {
          "about": "value",
          "tag": "ENGINEERING",
          "statement": "Below 50 % is called low. Low adherence is a reason to help, never to step back.",
          "citation": null
        }
      ]
    },
    {
      "id": "HD-A0",
      "decision": "HOLD",
      "urgency": null,
      "meaning": "Adherence over 14 days cannot be computed, because too few sessions were expected.",
      "rule": {"metric": "adherence.session.computable", "window": "P14D", "op": "==", "value": false},
      "evidence": [{"about": "value", "tag": "ENGINEERING", "statement": "No figure is not a good figure.", "citation": null}]
    },
    {
      "id": "HD-W",
      "decision": "HOLD",
      "urgency": null,
      "meaning": "The week's average rose by 1 point or more.",
      "rule": {"metric": "pain.{leg,back}.weekOnWeek", "op": ">=", "value": 1.0},
      "evidence": [
        {
          "about": "value",
          "tag": "PUBLISHED",
          "statement": "Worsening is felt at much smaller changes than improvement: 0.3 against 2.2 on an index of 10.",
          "citation": "COMI registry, 3056 operations, PMC2899314"
        },
        {"about": "value", "tag": "ENGINEERING", "statement": "1 point is a choice.", "citation": null}
      ]
    },
    {
      "id": "HD-T",
      "decision": "HOLD",
      "urgency": null,
      "meaning": "Pain tends upwards by half a point a week or more.",
      "rule": {"metric": "pain.{leg,back}.theilSenPerWeek", "op": ">=", "value": 0.5, "mkOneSidedP": 0.05},
      "evidence": [
        {
          "about": "value, mkOneSidedP",
          "tag": "CALCULATED",
          "statement": "21 days, corrected test: 5.3 % false; power 30 %, 63 % and 88 % at +0.5, +1.0 and +1.5 a week.",
          "citation": "Clinical rules, section 5.1, simulation"
        }
      ]
    },
    {
      "id": "HD-R",
      "decision": "HOLD",
      "urgency": null,
      "meaning": "The last session broke the session limits, or at least two of the last six did.",
      "rule": {"metric": "response.lastSessionExceeded or >=2 of last 6", "op": "==", "value": true},
      "evidence": [
        {
          "about": "session limits",
          "tag": "MEMORY",
          "statement": "Pain may reach 5 of 10 during and after exercise and must settle by the next morning.",
          "citation": "Thomee 1997, Phys Ther 77:1690; Silbernagel 2007, Am J Sports Med 35:897"
        },
        {
          "about": "session limits",
          "tag": "CALCULATED",
          "statement": "Next morning 2 above both the start of the session and the usual level: 6 % of sessions with no real effect.",
          "citation": "Clinical rules, section 6, simulation"
        }
      ]
    },
    {
      "id": "HD-X",
      "decision": "HOLD",
      "urgency": null,
      "meaning": "A pain score of 8 or more within 3 days.",
      "rule": {"metric": "pain.max", "window": "P3D", "op": ">=", "value": 8},
      "evidence": [
        {"about": "value", "tag": "ENGINEERING", "statement": "8 of 10 and 3 days are choices.", "citation": null},
        {
          "about": "value",
          "tag": "PUBLISHED",
          "statement": "Severe pain is 6 to 10 of 10.",
          "citation": "Kongsted 2017, BMC Musculoskelet Disord 18:285 (table)"
        }
      ]
    },
    {
      "id": "HD-G",
      "decision": "HOLD",
      "urgency": null,
      "meaning": "The worse location's week average is above the stage's limit, and the second way through is not met either.",
      "rule": {
        "metric": "pain.worst.mean",
        "window": "P7D",
        "op": ">",
        "value": "stage.worstPainGate unless stage.altGate passes"
      },
      "evidence": [
        {
          "about": "stage.worstPainGate",
          "tag": "MEMORY",
          "statement": "5 of 10 as the ceiling of acceptable pain.",
          "citation": "Thomee 1997, Phys Ther 77:1690; Silbernagel 2007, Am J Sports Med 35:897"
        },
        {
          "about": "stage.worstPainGate",
          "tag": "PUBLISHED",
          "statement": "Bands: 0 to 1 minor, 2 to 3 mild, 4 to 5 moderate, 6 to 10 severe.",
          "citation": "Kongsted 2017, BMC Musculoskelet Disord 18:285 (table)"
        },
        {
          "about": "stage.altGate",
          "tag": "PUBLISHED",
          "statement": "30 % better than at the start.",
          "citation": "Ostelo 2008, Spine; Farrar 2001, Pain 94:149"
        },
        {
          "about": "stage.altGate",
          "tag": "MEMORY",
          "statement": "Graded activity builds up by time and not by pain, which is the reason for a second way through.",
          "citation": "Graded activity and exposure literature"
        }
      ]
    },
    {
      "id": "HD-M",
      "decision": "HOLD",
      "urgency": null,
      "meaning": "The stage's minimum of days has not passed.",
      "rule": {"metric": "stage.days", "op": "<", "value": "stage.minDays"},
      "evidence": [
        {
          "about": "stage.minDays",
          "tag": "ENGINEERING",
          "statement": "The days are choices, see each stage.",
          "citation": null
        },
        {
          "about": "stage.minDays",
          "tag": "PUBLISHED",
          "statement": "Acute pain falls fastest in the first 14 days and levels off after about 28.",
          "citation": "Suri 2011, BMC Musculoskelet Disord 12:220"
        }
      ]
    },
    {
      "id": "HD-N",
      "decision": "HOLD",
      "urgency": null,
      "meaning": "The stage's minimum of sessions has not been done.",
      "rule": {"metric": "stage.sessionsCompleted", "op": "<", "value": "stage.minSessions"},
      "evidence": [
        {
          "about": "stage.minSessions",
          "tag": "ENGINEERING",
          "statement": "The counts are choices, see each stage.",
          "citation": null
        }
      ]
    },
    {
      "id": "HD-2",
      "decision": "HOLD",
      "urgency": null,
      "meaning": "No two sessions in a row reached the target sets and repetitions in 14 days.",
      "rule": {"metric": "performance.twoConsecutiveAtTarget", "window": "P14D", "op": "==", "value": false},
      "evidence": [
        {
          "about": "value",
          "tag": "PUBLISHED",
          "statement": "Two-for-two: two extra repetitions in two sessions in a row before load rises (read in training pages).",
          "citation": "Baechle & Earle"
        },
        {
          "about": "value",
          "tag": "MEMORY",
          "statement": "Load rises by 2 to 10 % when target is passed by one to two repetitions in two sessions.",
          "citation": "ACSM 2009, Med Sci Sports Exerc 41:687"
        }
      ]
    },
    {
      "id": "HD-E",
      "decision": "HOLD",
      "urgency": null,
      "meaning": "The median effort of the last three sessions is above 6 of 10.",
      "rule": {"metric": "rpe.median.last3", "op": ">", "value": 6},
      "evidence": [
        {
          "about": "value",
          "tag": "ENGINEERING",
          "statement": "6 of 10 is a proposal; no published number exists.",
          "citation": null
        }
      ]
    },
    {
      "id": "HD-C",
      "decision": "HOLD",
      "urgency": null,
      "meaning": "No session for more than 7 active days; somebody should ask.",
      "rule": {"metric": "session.gapActiveDays", "op": ">", "value": 7},
      "evidence": [{"about": "value", "tag": "ENGINEERING", "statement": "7 days are a choice.", "citation": null}]
    }
  ],
  "evidence": [
    {
      "about": "core",
      "tag": "PUBLISHED",
      "statement": "People keep up with few exercises better: 2 to a maximum of 4.",
      "citation": "Bachmann 2018, Phys Med Rehab Kuror 28:20, doi 10.1055/s-0043-120527"
    },
    {
      "about": "core",
      "tag": "PUBLISHED",
      "statement": "The number of exercises prescribed predicts how often they are done.",
      "citation": "Medina-Mirapeix 2009, BMC Musculoskelet Disord 10:155"
    },
    {
      "about": "choice of exercises",
      "tag": "PUBLISHED",
      "statement": "Symptom-guided exercise in 181 people with nerve-root pain, mean 4.8 sessions over 8 weeks: about 90 % better or much better at 1 year, leg pain 4.4 to 1.4.",
      "citation": "Albert & Manniche 2012, Spine 37:531"
    },
    {
      "about": "exercise as treatment",
      "tag": "PUBLISHED",
      "statement": "Exercise is to be considered as the main non-invasive treatment.",
      "citation": "NICE NG59; BMJ 2017;356:i6748"
    },
    {
      "about": "exercise as treatment",
      "tag": "PUBLISHED",
      "statement": "Early physiotherapy: Oswestry index 5.4 points lower at 6 months than usual care; success 45.2 % against 27.6 % at 1 year; 37 % reported side effects, so some soreness is expected.",
      "citation": "Fritz 2021, Ann Intern Med 174:8, doi 10.7326/M20-4187"
    },
    {
      "about": "exercise as treatment",
      "tag": "PUBLISHED",
      "statement": "18 trials with 2699 participants.",
      "citation": "Dove 2023"
    },
    {
      "about": "exercise as treatment",
      "tag": "MEMORY",
      "statement": "The certainty of that evidence is low.",
      "citation": "Dove 2023"
    },
    {
      "about": "stages",
      "tag": "SEED",
      "statement": "Acute, sub-acute or chronic decides which exercise, how often and how hard; read here as stage 1, stages 2 and 3, stages 4 and 5.",
      "citation": "004 text"
    },
    {
      "about": "stages",
      "tag": "ENGINEERING",
      "statement": "No trial validates five stages with these gates; the single numbers are published in part, putting them together is a choice.",
      "citation": null
    },
    {
      "about": "defaults.duringAbsolute",
      "tag": "MEMORY",
      "statement": "Pain up to 5 of 10 during and after exercise is acceptable. The model comes from knee and heel tendon pain; using it for leg pain is an extrapolation.",
      "citation": "Thomee 1997, Phys Ther 77:1690; Silbernagel 2007, Am J Sports Med 35:897"
    },
    {
      "about": "defaults.duringRise",
      "tag": "ENGINEERING",
      "statement": "2 points above the start of the session is a choice, after the smallest change beyond measurement error (Childs 2005).",
      "citation": null
    },
    {
      "about": "defaults.duringHardStop",
      "tag": "ENGINEERING",
      "statement": "8 of 10 ends the argument whatever the starting level.",
      "citation": null
    },
    {
      "about": "defaults.legRiseHard",
      "tag": "ENGINEERING",
      "statement": "A rise of 3 in the leg during a session is a choice.",
      "citation": null
    },
    {
      "about": "defaults.legRiseHard",
      "tag": "PUBLISHED",
      "statement": "Stay as active as possible but do less if leg pain increased.",
      "citation": "Albert & Manniche 2012, Spine 37:531"
    },
    {
      "about": "defaults.nextMorningRise",
      "tag": "CALCULATED",
      "statement": "A rise of 2 or more from the start of the session happens after 15 % of sessions with no real effect, a rise of 1 after 36 %.",
      "citation": "Clinical rules, section 6, simulation"
    },
    {
      "about": "defaults.nextMorningOverUsual",
      "tag": "CALCULATED",
      "statement": "Asking for 2 above the usual level as well brings that down to 6 %.",
      "citation": "Clinical rules, section 6, simulation"
    },
    {
      "about": "defaults.sessionCompleteDose",
      "tag": "ENGINEERING",
      "statement": "A session counts once half of the dose is done.",
      "citation": null
    }
  ]
}
$protocol$::jsonb as protocol
),
version as (
    insert into protocol_version
        (protocol_code, version, sequence, title, clinical_sign_off_required, content, published_at)
    select protocol ->> 'code', protocol ->> 'version', 1, protocol ->> 'title',
        (protocol ->> 'clinicalSignOffRequired')::boolean,
        protocol - array['code', 'version', 'title', 'clinicalSignOffRequired'],
        timestamptz '2026-11-20 12:00:00+00'
    from document
)
insert into protocol_exercise (protocol_code, protocol_version, exercise_code, revision)
select distinct protocol ->> 'code', protocol ->> 'version', line ->> 'exerciseCode', 1
from document,
    jsonb_array_elements(protocol -> 'stages') as stage,
    jsonb_array_elements((stage -> 'core') || (stage -> 'optional')) as line;
