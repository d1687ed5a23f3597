<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArchiveTable</name>
    <message numerus="yes">
        <source>The archive has more than %n entries.</source>
        <translation>
            <numerusform>The archive has more than %n entry.</numerusform>
            <numerusform>The archive has more than %n entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeCommands</name>
    <message numerus="yes">
        <source>%n more error(s) are not listed.</source>
        <translation>
            <numerusform>%n more error is not listed.</numerusform>
            <numerusform>%n more errors are not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Ctl::ProgressCommandText</name>
    <message numerus="yes">
        <source>%n event(s) differ from yours with the same id; yours were kept.</source>
        <translation>
            <numerusform>%n event differs from yours with the same id; yours was kept.</numerusform>
            <numerusform>%n events differ from yours with the same id; yours were kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Journal::SalvageText</name>
    <message numerus="yes">
        <source>%n event(s) could not be read: %1</source>
        <translation>
            <numerusform>%n event could not be read: %1</numerusform>
            <numerusform>%n events could not be read: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every event could be read, but not %n text(s) of programs.</source>
        <translation>
            <numerusform>Every event could be read, but not the text of one program.</numerusform>
            <numerusform>Every event could be read, but not the texts of %n programs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, and %n text(s) of programs are missing.</source>
        <translation>
            <numerusform>, and the text of one program is missing.</numerusform>
            <numerusform>, and the texts of %n programs are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Lesson::ConfidenceBox</name>
    <message numerus="yes">
        <source>Stopped after %n second(s).</source>
        <translation>
            <numerusform>Stopped after %n second.</numerusform>
            <numerusform>Stopped after %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older answer(s) are kept too.</source>
        <translation>
            <numerusform>%n older answer is kept too.</numerusform>
            <numerusform>%n older answers are kept too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Lesson::LessonFindBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Lesson::LessonHead</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Lesson::LessonOutput</name>
    <message numerus="yes">
        <source>%n more line(s): open the example in the editor to see everything.</source>
        <translation>
            <numerusform>%n more line: open the example in the editor to see everything.</numerusform>
            <numerusform>%n more lines: open the example in the editor to see everything.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Lesson::LessonPractice</name>
    <message numerus="yes">
        <source>%1 · about %n minute(s)</source>
        <translation>
            <numerusform>%1 · about %n minute</numerusform>
            <numerusform>%1 · about %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Models::AnswerNote</name>
    <message numerus="yes">
        <source>✓ Solved in %1 of %n minute(s)</source>
        <translation>
            <numerusform>✓ Solved in %1 of %n minute</numerusform>
            <numerusform>✓ Solved in %1 of %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ Not solved in %1 of %n minute(s)</source>
        <translation>
            <numerusform>✗ Not solved in %1 of %n minute</numerusform>
            <numerusform>✗ Not solved in %1 of %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n point(s)</source>
        <translation>
            <numerusform>%1 of %n point</numerusform>
            <numerusform>%1 of %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Models::CourseModel</name>
    <message numerus="yes">
        <source>%1 of %n exercise(s) solved</source>
        <translation>
            <numerusform>%1 of %n exercise solved</numerusform>
            <numerusform>%1 of %n exercises solved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Models::HistoryModel</name>
    <message numerus="yes">
        <source>✓ all %n test(s) passed</source>
        <translation>
            <numerusform>✓ the one test passed</numerusform>
            <numerusform>✓ all %n tests passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %1 of %n test(s) passed</source>
        <translation>
            <numerusform>✗ %1 of %n test passed</numerusform>
            <numerusform>✗ %1 of %n tests passed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Practice::DesignBoard</name>
    <message numerus="yes">
        <source>%1 · **%n point(s)**</source>
        <translation>
            <numerusform>%1 · **%n point**</numerusform>
            <numerusform>%1 · **%n points**</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n point(s)</source>
        <translation>
            <numerusform>%1 of %n point</numerusform>
            <numerusform>%1 of %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Practice::InterviewDocument</name>
    <message numerus="yes">
        <source>%1 of %n line(s) ticked. Tick a line when you can say it aloud.</source>
        <translation>
            <numerusform>%1 of %n line ticked. Tick a line when you can say it aloud.</numerusform>
            <numerusform>%1 of %n lines ticked. Tick a line when you can say it aloud.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Practice::InterviewPage</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Practice::QuestionPanel</name>
    <message numerus="yes">
        <source>You have %n minute(s). You write it in the workbench, where its tests judge it; the clock runs when you start it there.</source>
        <translation>
            <numerusform>You have %n minute. You write it in the workbench, where its tests judge it; the clock runs when you start it there.</numerusform>
            <numerusform>You have %n minutes. You write it in the workbench, where its tests judge it; the clock runs when you start it there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You give your answer %1 of %n point(s).</source>
        <translation>
            <numerusform>You give your answer %1 of %n point.</numerusform>
            <numerusform>You give your answer %1 of %n points.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Practice::QuestionStrip</name>
    <message numerus="yes">
        <source>%n question(s), all answered</source>
        <translation>
            <numerusform>%n question, answered</numerusform>
            <numerusform>%n questions, all answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), %1 answered</source>
        <translation>
            <numerusform>%n question, %1 answered</numerusform>
            <numerusform>%n questions, %1 answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Practice::RightAnswer</name>
    <message numerus="yes">
        <source>The compiler points to line(s) %1.</source>
        <translation>
            <numerusform>The compiler points to line %1.</numerusform>
            <numerusform>The compiler points to lines %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ Found in line(s) %1, %2: %3</source>
        <translation>
            <numerusform>✓ Found in line %1, %2: %3</numerusform>
            <numerusform>✓ Found in lines %1, %2: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ Right place, other name: line(s) %1, %2: %3</source>
        <translation>
            <numerusform>✗ Right place, other name: line %1, %2: %3</numerusform>
            <numerusform>✗ Right place, other name: lines %1, %2: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ Missed in line(s) %1, %2: %3</source>
        <translation>
            <numerusform>✗ Missed in line %1, %2: %3</numerusform>
            <numerusform>✗ Missed in lines %1, %2: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is wrong with line(s) %1: %2</source>
        <translation>
            <numerusform>Nothing is wrong with line %1: %2</numerusform>
            <numerusform>Nothing is wrong with lines %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Practice::TodayPage</name>
    <message numerus="yes">
        <source>%1 — %n time(s)</source>
        <translation>
            <numerusform>%1 — %n time</numerusform>
            <numerusform>%1 — %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You also have progress from %n course(s) not installed now: %1. It is kept until the course is back.</source>
        <translation>
            <numerusform>You also have progress from a course that is not installed: %1. It is kept until the course is back.</numerusform>
            <numerusform>You also have progress from %n courses that are not installed: %1. It is kept until they are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 questions answered, %3 of %n exercise(s) solved.</source>
        <translation>
            <numerusform>%1 of %2 questions answered, %3 of %n exercise solved.</numerusform>
            <numerusform>%1 of %2 questions answered, %3 of %n exercises solved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Richtext::OpenQuestionCard</name>
    <message numerus="yes">
        <source>You have %n minute(s).</source>
        <translation>
            <numerusform>You have %n minute.</numerusform>
            <numerusform>You have %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s): </source>
        <translation>
            <numerusform>%n point: </numerusform>
            <numerusform>%n points: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) can be reached</source>
        <translation>
            <numerusform>%n point can be reached</numerusform>
            <numerusform>%n points can be reached</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Runner::BuildStep</name>
    <message numerus="yes">
        <source>The program does not compile: %n error(s).</source>
        <translation>
            <numerusform>The program does not compile: %n error.</numerusform>
            <numerusform>The program does not compile: %n errors.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Runner::CrateSource</name>
    <message numerus="yes">
        <source>The sources of %n crate(s) that this program needs are not on this machine: %1.</source>
        <translation>
            <numerusform>The source of %n crate that this program needs is not on this machine: %1.</numerusform>
            <numerusform>The sources of %n crates that this program needs are not on this machine: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Runner::Explanation</name>
    <message numerus="yes">
        <source>The program was still waiting after %n second(s): a lock, recv or sleep never returned.</source>
        <translation>
            <numerusform>The program was still waiting after %n second: a lock, recv or sleep never returned.</numerusform>
            <numerusform>The program was still waiting after %n seconds: a lock, recv or sleep never returned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The program was stopped after %n second(s): is there a loop that never ends, or a lock, recv or sleep that never returns?</source>
        <translation>
            <numerusform>The program was stopped after %n second: is there a loop that never ends, or a lock, recv or sleep that never returns?</numerusform>
            <numerusform>The program was stopped after %n seconds: is there a loop that never ends, or a lock, recv or sleep that never returns?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The program was stopped after %n second(s) of computing: is there a loop that never ends?</source>
        <translation>
            <numerusform>The program was stopped after %n second of computing: is there a loop that never ends?</numerusform>
            <numerusform>The program was stopped after %n seconds of computing: is there a loop that never ends?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A lesson may start at most %n thread(s) or process(es) at the same time.</source>
        <translation>
            <numerusform>A lesson may start at most %n thread or process at the same time.</numerusform>
            <numerusform>A lesson may start at most %n threads or processes at the same time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A lesson may have at most %n file(s) open at the same time.</source>
        <translation>
            <numerusform>A lesson may have at most %n file open at the same time.</numerusform>
            <numerusform>A lesson may have at most %n files open at the same time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Runner::TestJob</name>
    <message numerus="yes">
        <source>%n test(s) failed.</source>
        <translation>
            <numerusform>%n test failed.</numerusform>
            <numerusform>%n tests failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Window::PackDialog</name>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n lesson</numerusform>
            <numerusform>%n lessons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Window::RestoreDialog</name>
    <message numerus="yes">
        <source>lacks %n event(s) since %1</source>
        <translation>
            <numerusform>lacks %n event since %1</numerusform>
            <numerusform>lacks %n events since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has %n event(s) more</source>
        <translation>
            <numerusform>has %n event more</numerusform>
            <numerusform>has %n events more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Window::TopBar</name>
    <message numerus="yes">
        <source>%1 of %n thing(s) done</source>
        <translation>
            <numerusform>%1 of %n thing done</numerusform>
            <numerusform>%1 of %n things done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Workbench::HistoryPanel</name>
    <message numerus="yes">
        <source>%n line(s) would come</source>
        <translation>
            <numerusform>%n line would come</numerusform>
            <numerusform>%n lines would come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) would go</source>
        <translation>
            <numerusform>%n line would go</numerusform>
            <numerusform>%n lines would go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Workbench::LiveCheck</name>
    <message numerus="yes">
        <source>%1 · %n error(s)</source>
        <translation>
            <numerusform>%1 · %n error</numerusform>
            <numerusform>%1 · %n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Workbench::ProjectWatch</name>
    <message numerus="yes">
        <source>%1 · %n error(s)</source>
        <translation>
            <numerusform>%1 · %n error</numerusform>
            <numerusform>%1 · %n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Workbench::TaskClock</name>
    <message numerus="yes">
        <source>You have %n minute(s).</source>
        <translation>
            <numerusform>You have %n minute.</numerusform>
            <numerusform>You have %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n minute(s) used</source>
        <translation>
            <numerusform>%1 of %n minute used</numerusform>
            <numerusform>%1 of %n minutes used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Workbench::TestsPanel</name>
    <message numerus="yes">
        <source>✓ All %n test(s) passed.</source>
        <translation>
            <numerusform>✓ The test passed.</numerusform>
            <numerusform>✓ All %n tests passed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %1 of %n test(s) passed.</source>
        <translation>
            <numerusform>✗ %1 of %n test passed.</numerusform>
            <numerusform>✗ %1 of %n tests passed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) ignored.</source>
        <translation>
            <numerusform>%n test is ignored.</numerusform>
            <numerusform>%n tests are ignored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackCheats</name>
    <message numerus="yes">
        <source>(and %n more like it)</source>
        <translation>
            <numerusform>(and %n more like it)</numerusform>
            <numerusform>(and %n more like it)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cheat(s) were not tried.</source>
        <translation>
            <numerusform>%n more cheat was not tried.</numerusform>
            <numerusform>%n more cheats were not tried.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackCheck</name>
    <message numerus="yes">
        <source>The course has %n problem(s).</source>
        <translation>
            <numerusform>The course has %n problem.</numerusform>
            <numerusform>The course has %n problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackZip</name>
    <message numerus="yes">
        <source>It has %n lesson(s).</source>
        <translation>
            <numerusform>It has %n lesson.</numerusform>
            <numerusform>It has %n lessons.</numerusform>
        </translation>
    </message>
</context>
</TS>
