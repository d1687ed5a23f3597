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
    <name>Course</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The program above shows only %n line(s). Correct the number.</source>
        <translation>
            <numerusform>The program above shows only %n line. Correct the number.</numerusform>
            <numerusform>The program above shows only %n lines. Correct the number.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntervalText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InterviewPlans</name>
    <message numerus="yes">
        <source>%1 %2, in %n day(s): </source>
        <translation>
            <numerusform>%1 %2, in %n day: </numerusform>
            <numerusform>%1 %2, in %n days: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Classroom::ClassLink</name>
    <message numerus="yes">
        <source>⚠ %n event(s) wait for the class server</source>
        <translation>
            <numerusform>⚠ %n event waits for the class server</numerusform>
            <numerusform>⚠ %n events wait for the class server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ The class server does not take %n event(s)</source>
        <translation>
            <numerusform>⚠ The class server does not take %n event</numerusform>
            <numerusform>⚠ The class server does not take %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Classroom::ClassSession</name>
    <message numerus="yes">
        <source>%1 · %n new</source>
        <comment>state of the class, new posts</comment>
        <translation>
            <numerusform>%1 · %n new</numerusform>
            <numerusform>%1 · %n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of your progress wait on this machine.</source>
        <translation>
            <numerusform>%n event of your progress waits on this machine.</numerusform>
            <numerusform>%n events of your progress wait on this machine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) wait for the class server</source>
        <translation>
            <numerusform>%n post waits for the class server</numerusform>
            <numerusform>%n posts wait for the class server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) wait on this machine until the class server has them.</source>
        <translation>
            <numerusform>%n post waits on this machine until the class server has it.</numerusform>
            <numerusform>%n posts wait on this machine until the class server has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The class server does not take %n event(s) of your progress; they stay on this machine.</source>
        <translation>
            <numerusform>The class server does not take %n event of your progress; it stays on this machine.</numerusform>
            <numerusform>The class server does not take %n events of your progress; they stay on this machine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The class server does not take %n post(s); they stay on this machine.</source>
        <translation>
            <numerusform>The class server does not take %n post; it stays on this machine.</numerusform>
            <numerusform>The class server does not take %n posts; they stay on this machine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n post(s) wait for the class server</source>
        <translation>
            <numerusform>⚠ %n post waits for the class server</numerusform>
            <numerusform>⚠ %n posts wait for the class server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ The class server does not take %n post(s)</source>
        <translation>
            <numerusform>⚠ The class server does not take %n post</numerusform>
            <numerusform>⚠ The class server does not take %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Ctl::ClassExchangeText</name>
    <message numerus="yes">
        <source>The server does not take %n event(s); they stay on this machine. Try again with --parked.</source>
        <translation>
            <numerusform>The server does not take %n event; it stays on this machine. Try again with --parked.</numerusform>
            <numerusform>The server does not take %n events; they stay on this machine. Try again with --parked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Ctl::ClassInitText</name>
    <message numerus="yes">
        <source>%n row(s) tried</source>
        <translation>
            <numerusform>%n row tried</numerusform>
            <numerusform>%n rows tried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Ctl::ClassPeopleText</name>
    <message numerus="yes">
        <source>%n code(s) closed.</source>
        <translation>
            <numerusform>%n code closed.</numerusform>
            <numerusform>%n codes closed.</numerusform>
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
    <name>Ochre::Ctl::ProgressGenerate</name>
    <message numerus="yes">
        <source>Generated %n event(s) of a learner who does not exist.</source>
        <translation>
            <numerusform>Generated %n event of a learner who does not exist.</numerusform>
            <numerusform>Generated %n events of a learner who does not exist.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Editor::CodeEditor</name>
    <message numerus="yes">
        <source>%n fix(es): %1</source>
        <translation>
            <numerusform>%n fix: %1</numerusform>
            <numerusform>%n fixes: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Editor::Completer</name>
    <message numerus="yes">
        <source>%n completion(s). Down chooses.</source>
        <translation>
            <numerusform>%n completion. Down chooses it.</numerusform>
            <numerusform>%n completions. Down chooses.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Insight::ErrorList</name>
    <message numerus="yes">
        <source>Met %n time(s)</source>
        <translation>
            <numerusform>Met %n time</numerusform>
            <numerusform>Met %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mended %n time(s)</source>
        <translation>
            <numerusform>Mended %n time</numerusform>
            <numerusform>Mended %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open one of the %n program(s)</source>
        <translation>
            <numerusform>Open the program</numerusform>
            <numerusform>Open one of the %n programs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Insight::ProgressPage</name>
    <message numerus="yes">
        <source>%1: %n card(s)</source>
        <translation>
            <numerusform>%1: %n card</numerusform>
            <numerusform>%1: %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: recall %2 over %n item(s)</source>
        <translation>
            <numerusform>%1: recall %2 over %n item</numerusform>
            <numerusform>%1: recall %2 over %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n question(s) ready, %3 studied</source>
        <translation>
            <numerusform>%1: %2 of %n question ready, %3 studied</numerusform>
            <numerusform>%1: %2 of %n questions ready, %3 studied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more group(s), and every topic, can be seen in the numbers.</source>
        <translation>
            <numerusform>%n more group, and every topic, can be seen in the numbers.</numerusform>
            <numerusform>%n more groups, and every topic, can be seen in the numbers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Insight::ReportWords</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) compiled</source>
        <translation>
            <numerusform>%n program compiled</numerusform>
            <numerusform>%n programs compiled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, of %3 of %n item(s)</source>
        <translation>
            <numerusform>%1: %2, of %3 of %n item</numerusform>
            <numerusform>%1: %2, of %3 of %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %3 of %n answer(s) recalled, which is %4 (between %5 and %6)</source>
        <translation>
            <numerusform>%1 to %2: %3 of %n answer recalled, which is %4 (between %5 and %6)</numerusform>
            <numerusform>%1 to %2: %3 of %n answers recalled, which is %4 (between %5 and %6)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n answer(s) right</source>
        <translation>
            <numerusform>%1: %2 of %n answer right</numerusform>
            <numerusform>%1: %2 of %n answers right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of study</source>
        <translation>
            <numerusform>%n day of study</numerusform>
            <numerusform>%n days of study</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>longest run %n day(s)</source>
        <translation>
            <numerusform>longest run %n day</numerusform>
            <numerusform>longest run %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>now %n day(s) in a row</source>
        <translation>
            <numerusform>now %n day in a row</numerusform>
            <numerusform>now %n days in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n today</source>
        <translation>
            <numerusform>%n today</numerusform>
            <numerusform>%n today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in seven days</source>
        <translation>
            <numerusform>%n in seven days</numerusform>
            <numerusform>%n in seven days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By the scheduler, of what you have answered; %1 of %n lesson(s) begun. Number = lesson, shade and figure = recall.</source>
        <translation>
            <numerusform>By the scheduler, of what you have answered; %1 of %n lesson begun. Number = lesson, shade and figure = recall.</numerusform>
            <numerusform>By the scheduler, of what you have answered; %1 of %n lessons begun. Number = lesson, shade and figure = recall.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brier score %1 over %n answer(s), 0 is best</source>
        <translation>
            <numerusform>Brier score %1 over %n answer, 0 is best</numerusform>
            <numerusform>Brier score %1 over %n answers, 0 is best</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) sure but wrong</source>
        <translation>
            <numerusform>%n time sure but wrong</numerusform>
            <numerusform>%n times sure but wrong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lucky guess(es)</source>
        <translation>
            <numerusform>%n lucky guess</numerusform>
            <numerusform>%n lucky guesses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n first answer(s) of a day recalled: %2, likely between %3 and %4. The target is %5.</source>
        <translation>
            <numerusform>%1 of %n first answer of a day recalled: %2, likely between %3 and %4. The target is %5.</numerusform>
            <numerusform>%1 of %n first answers of a day recalled: %2, likely between %3 and %4. The target is %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n interview question(s) would be recalled today with a chance of %2 or more.</source>
        <translation>
            <numerusform>%1 of %n interview question would be recalled today with a chance of %2 or more.</numerusform>
            <numerusform>%1 of %n interview questions would be recalled today with a chance of %2 or more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Journal::CheckText</name>
    <message numerus="yes">
        <source>Device %1: %n event(s) before its number %2 are missing.</source>
        <translation>
            <numerusform>Device %1: %n event before its number %2 is missing.</numerusform>
            <numerusform>Device %1: %n events before its number %2 are missing.</numerusform>
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
    <message numerus="yes">
        <source>%1 of %n drill(s) solved. The next one is opened.</source>
        <translation>
            <numerusform>%1 of %n drill solved. The next one is opened.</numerusform>
            <numerusform>%1 of %n drills solved. The next one is opened.</numerusform>
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
    <name>Ochre::Practice::CardsDialog</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
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
    <name>Ochre::Practice::DueCard</name>
    <message numerus="yes">
        <source>%n card(s) left</source>
        <translation>
            <numerusform>%n card left</numerusform>
            <numerusform>%n cards left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) · about %1 min</source>
        <translation>
            <numerusform>%n card · about %1 min</numerusform>
            <numerusform>%n cards · about %1 min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Practice::DueText</name>
    <message numerus="yes">
        <source>%n more wait(s) from before your break, spread over the next days.</source>
        <translation>
            <numerusform>%n more waits from before your break, for one of the next days.</numerusform>
            <numerusform>%n more wait from before your break, spread over the next days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait(s): a day holds no more.</source>
        <translation>
            <numerusform>%n more waits: a day holds no more.</numerusform>
            <numerusform>%n more wait: a day holds no more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait(s) for another day, being of an idea that is asked today.</source>
        <translation>
            <numerusform>%n more waits for another day, being of an idea that is asked today.</numerusform>
            <numerusform>%n more wait for another day, being of ideas that are asked today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new card(s) wait(s) for the next days.</source>
        <translation>
            <numerusform>%n new card waits for the next day.</numerusform>
            <numerusform>%n new cards wait for the next days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interview answer(s)</source>
        <translation>
            <numerusform>%n interview answer</numerusform>
            <numerusform>%n interview answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exercise(s)</source>
        <translation>
            <numerusform>%n exercise</numerusform>
            <numerusform>%n exercises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drill(s)</source>
        <translation>
            <numerusform>%n drill</numerusform>
            <numerusform>%n drills</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) of your own</source>
        <translation>
            <numerusform>%n card of your own</numerusform>
            <numerusform>%n cards of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) of your own</source>
        <translation>
            <numerusform>%n error of your own</numerusform>
            <numerusform>%n errors of your own</numerusform>
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
    <name>Ochre::Practice::InterviewSentence</name>
    <message numerus="yes">
        <source>%1 is in %n day(s)</source>
        <comment>an interview</comment>
        <translation>
            <numerusform>%1 is in %n day</numerusform>
            <numerusform>%1 is in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and the plan does not hold: at %2 min a day %n of %3 question(s) will not be remembered</source>
        <comment>when an interview is</comment>
        <translation>
            <numerusform>%1, and the plan does not hold: at %2 min a day %n of %3 questions will not be remembered</numerusform>
            <numerusform>%1, and the plan does not hold: at %2 min a day %n of %3 questions will not be remembered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n question(s) should be remembered.</source>
        <comment>when an interview is</comment>
        <translation>
            <numerusform>%1: %2 of %n question should be remembered.</numerusform>
            <numerusform>%1: %2 of %n questions should be remembered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and the plan holds: what you know of %n question(s) lasts until then.</source>
        <comment>when an interview is</comment>
        <translation>
            <numerusform>%1, and the plan holds: what you know of %n question lasts until then.</numerusform>
            <numerusform>%1, and the plan holds: what you know of %n questions lasts until then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and the plan holds: %2 min a day are enough for %n question(s).</source>
        <comment>when an interview is</comment>
        <translation>
            <numerusform>%1, and the plan holds: %2 min a day are enough for %n question.</numerusform>
            <numerusform>%1, and the plan holds: %2 min a day are enough for %n questions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Practice::MockAside</name>
    <message numerus="yes">
        <source>You ticked %1 of %n point(s)</source>
        <translation>
            <numerusform>You ticked %1 of %n point</numerusform>
            <numerusform>You ticked %1 of %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Practice::MockCompare</name>
    <message numerus="yes">
        <source>%1 of %n point(s)</source>
        <translation>
            <numerusform>%1 of %n point</numerusform>
            <numerusform>%1 of %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Practice::MockDesk</name>
    <message numerus="yes">
        <source>End now, %n question(s) are not asked</source>
        <translation>
            <numerusform>End now, %n question is not asked</numerusform>
            <numerusform>End now, %n questions are not asked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Practice::MockReportDocument</name>
    <message numerus="yes">
        <source>%1 · %n question(s)</source>
        <comment>share</comment>
        <translation>
            <numerusform>%1 · %n question</numerusform>
            <numerusform>%1 · %n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n right</source>
        <translation>
            <numerusform>%1 of %n right</numerusform>
            <numerusform>%1 of %n right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Right is what reached the half of its rubric. Brier&apos;s score is %1 over %n answer(s): 0 is best, 0.25 is what guessing gives.</source>
        <translation>
            <numerusform>Right is what reached the half of its rubric. Brier&apos;s score is %1 over %n answer: 0 is best, 0.25 is what guessing gives.</numerusform>
            <numerusform>Right is what reached the half of its rubric. Brier&apos;s score is %1 over %n answers: 0 is best, 0.25 is what guessing gives.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n took more than a quarter over its time: say the core first, then what is interesting.</source>
        <translation>
            <numerusform>%n question took more than a quarter over its time: say the core first, then what is interesting.</numerusform>
            <numerusform>%n questions took more than a quarter over their time: say the core first, then what is interesting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was answered in less than a third of its time: an example would have had room.</source>
        <translation>
            <numerusform>%n question was answered in less than a third of its time: an example would have had room.</numerusform>
            <numerusform>%n questions were answered in less than a third of their time: an example would have had room.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n minute(s)</source>
        <comment>level</comment>
        <translation>
            <numerusform>%1 · %n minute</numerusform>
            <numerusform>%1 · %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Practice::MockReportView</name>
    <message numerus="yes">
        <source>Repeat %n question(s)</source>
        <translation>
            <numerusform>Repeat %n question</numerusform>
            <numerusform>Repeat %n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ %n question(s) come(s) back in the review.</source>
        <translation>
            <numerusform>✓ %n question comes back in the review.</numerusform>
            <numerusform>✓ %n questions come back in the review.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Practice::MockSetup</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), about %1 min: %2.</source>
        <translation>
            <numerusform>%n question, about %1 min: %2.</numerusform>
            <numerusform>%n questions, about %1 min: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Practice::MockWords</name>
    <message numerus="yes">
        <source>%1 · %2 · %n minute(s)</source>
        <comment>role, level</comment>
        <translation>
            <numerusform>%1 · %2 · %n minute</numerusform>
            <numerusform>%1 · %2 · %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Practice::NotesPage</name>
    <message numerus="yes">
        <source>%n note(s) and bookmark(s)</source>
        <translation>
            <numerusform>%n note or bookmark</numerusform>
            <numerusform>%n notes and bookmarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Practice::PlacementDesk</name>
    <message numerus="yes">
        <source>%1 · %2 · %n lesson(s)</source>
        <comment>course, part</comment>
        <translation>
            <numerusform>%1 · %2 · %n lesson</numerusform>
            <numerusform>%1 · %2 · %n lessons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n lesson(s)</source>
        <comment>part</comment>
        <translation>
            <numerusform>%1 · %n lesson</numerusform>
            <numerusform>%1 · %n lessons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was asked of its %n lesson(s) was right. Take the next part, or read what you like.</source>
        <translation>
            <numerusform>What was asked of its %n lesson was right. Take the next part, or read what you like.</numerusform>
            <numerusform>What was asked of its %n lessons was right. Take the next part, or read what you like.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n lesson(s) before it you seem to know.</source>
        <translation>
            <numerusform>The %n lesson before it you seem to know.</numerusform>
            <numerusform>The %n lessons before it you seem to know.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is a proposal after %n question(s): every lesson stays open to you.</source>
        <translation>
            <numerusform>This is a proposal after %n question: every lesson stays open to you.</numerusform>
            <numerusform>This is a proposal after %n questions: every lesson stays open to you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If you know some Rust already, or come from another language: at most %n question(s) of a part, chosen by your answers, then a lesson to start with. &quot;I don&apos;t know&quot; is a good answer.</source>
        <translation>
            <numerusform>If you know some Rust already, or come from another language: at most %n question of a part, chosen by your answers, then a lesson to start with. &quot;I don&apos;t know&quot; is a good answer.</numerusform>
            <numerusform>If you know some Rust already, or come from another language: at most %n questions of a part, chosen by your answers, then a lesson to start with. &quot;I don&apos;t know&quot; is a good answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Practice::PracticeModes</name>
    <message numerus="yes">
        <source>%n card(s), about %1 min: what is due first, then what is weakest, then new of your lessons.</source>
        <translation>
            <numerusform>%n card, about %1 min: what is due first, then what is weakest, then new of your lessons.</numerusform>
            <numerusform>%n cards, about %1 min: what is due first, then what is weakest, then new of your lessons.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) that the compiler rejects: mend it in the editor.</source>
        <translation>
            <numerusform>%n program that the compiler rejects: mend it in the editor.</numerusform>
            <numerusform>%n programs that the compiler rejects: mend them in the editor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Practice::PracticeStart</name>
    <message numerus="yes">
        <source>%n card(s) · about %1 min</source>
        <translation>
            <numerusform>%n card · about %1 min</numerusform>
            <numerusform>%n cards · about %1 min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) slip(s) again and again: read its lesson, or put it aside.</source>
        <translation>
            <numerusform>%n card slips again and again: read its lesson, or put it aside.</numerusform>
            <numerusform>%n cards slip again and again: read their lessons, or put them aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n card(s)</source>
        <translation>
            <numerusform>%1: %n card</numerusform>
            <numerusform>%1: %n cards</numerusform>
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
    <name>Ochre::Practice::QuizResults</name>
    <message numerus="yes">
        <source>%1 of %n question(s) answered right</source>
        <translation>
            <numerusform>%1 of %n question answered right</numerusform>
            <numerusform>%1 of %n questions answered right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Practice::QuizSetup</name>
    <message numerus="yes">
        <source>%n question(s) fit; %1 are asked.</source>
        <translation>
            <numerusform>%n question fits; %1 is asked.</numerusform>
            <numerusform>%n questions fit; %1 are asked.</numerusform>
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
    <name>Ochre::Practice::SessionEnd</name>
    <message numerus="yes">
        <source>%1 of %n question(s) right, in %2 min</source>
        <translation>
            <numerusform>%1 of %n question right, in %2 min</numerusform>
            <numerusform>%1 of %n questions right, in %2 min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %n card(s) in %1 min</source>
        <translation>
            <numerusform>Done: %n card in %1 min</numerusform>
            <numerusform>Done: %n cards in %1 min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can be asked again, by another question where there is one.</source>
        <translation>
            <numerusform>%n can be asked again, by another question where there is one.</numerusform>
            <numerusform>%n can be asked again, by other questions where there are some.</numerusform>
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
    <name>Ochre::Progress::DateText</name>
    <message numerus="yes">
        <source>This day is more than %n year(s) away.</source>
        <translation>
            <numerusform>This day is more than %n year away.</numerusform>
            <numerusform>This day is more than %n years away.</numerusform>
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
    <name>Ochre::Stories</name>
    <message numerus="yes">
        <source>The compiler leaves out %n step(s) in between.</source>
        <translation>
            <numerusform>The compiler leaves out %n step in between.</numerusform>
            <numerusform>The compiler leaves out %n steps in between.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Sync::FolderViewText</name>
    <message numerus="yes">
        <source>The sync folder has more than %n device(s).</source>
        <translation>
            <numerusform>The sync folder has more than one device.</numerusform>
            <numerusform>The sync folder has more than %n devices.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Sync::SyncNotesText</name>
    <message numerus="yes">
        <source>%n file(s) of this device were missing or damaged in the sync folder and were written again.</source>
        <translation>
            <numerusform>One file of this device was missing or damaged in the sync folder and was written again.</numerusform>
            <numerusform>%n files of this device were missing or damaged in the sync folder and were written again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of other devices cannot be understood; update Ochre on this machine. They stay in the folder.</source>
        <translation>
            <numerusform>One event of another device cannot be understood; update Ochre on this machine. It stays in the folder.</numerusform>
            <numerusform>%n events of other devices cannot be understood; update Ochre on this machine. They stay in the folder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) differ from yours with the same id; yours were kept.</source>
        <translation>
            <numerusform>%n event differs from yours with the same id; yours was kept.</numerusform>
            <numerusform>%n events differ from yours with the same id; yours were kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of other devices have not arrived whole yet, or are damaged. They are read as soon as they are whole.</source>
        <translation>
            <numerusform>One file of another device has not arrived whole yet, or is damaged. It is read as soon as it is whole.</numerusform>
            <numerusform>%n files of other devices have not arrived whole yet, or are damaged. They are read as soon as they are whole.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Sync::SyncReportText</name>
    <message numerus="yes">
        <source>%n event(s) wait for the sync folder</source>
        <translation>
            <numerusform>%n event waits for the sync folder</numerusform>
            <numerusform>%n events wait for the sync folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of other devices have not arrived whole</source>
        <translation>
            <numerusform>One file of another device has not arrived whole</numerusform>
            <numerusform>%n files of other devices have not arrived whole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Synchronised %1 · %n device(s)</source>
        <translation>
            <numerusform>Synchronised %1 · %n device</numerusform>
            <numerusform>Synchronised %1 · %n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Together::ClassDialog</name>
    <message numerus="yes">
        <source>A password has %n characters at least.</source>
        <translation>
            <numerusform>A password has %n character at least.</numerusform>
            <numerusform>A password has %n characters at least.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Together::ThreadDocument</name>
    <message numerus="yes">
        <source>⚠ reported %n time(s)</source>
        <translation>
            <numerusform>⚠ reported once</numerusform>
            <numerusform>⚠ reported %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Together::ThreadListModel</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>posts</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Trace::Picture</name>
    <message numerus="yes">
        <source>%n more call(s)</source>
        <translation>
            <numerusform>%n more call</numerusform>
            <numerusform>%n more calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lent to %n reader(s)</source>
        <translation>
            <numerusform>lent to %n reader</numerusform>
            <numerusform>lent to %n readers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Trace::Recording</name>
    <message numerus="yes">
        <source>The program goes on; the first %n step(s) are recorded.</source>
        <translation>
            <numerusform>The program goes on; the first step is recorded.</numerusform>
            <numerusform>The program goes on; the first %n steps are recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The program goes on; as many values as one recording holds were reached after %n step(s).</source>
        <translation>
            <numerusform>The program goes on; as many values as one recording holds were reached after %n step.</numerusform>
            <numerusform>The program goes on; as many values as one recording holds were reached after %n steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The program goes on; the time for one recording was over after %n step(s).</source>
        <translation>
            <numerusform>The program goes on; the time for one recording was over after %n step.</numerusform>
            <numerusform>The program goes on; the time for one recording was over after %n steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The recording ended before the program did, after %n step(s).</source>
        <translation>
            <numerusform>The recording ended before the program did, after %n step.</numerusform>
            <numerusform>The recording ended before the program did, after %n steps.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Widgets::MessageBar</name>
    <message numerus="yes">
        <source>And %n more message(s).</source>
        <translation>
            <numerusform>And %n more message.</numerusform>
            <numerusform>And %n more messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Window::ClassControl</name>
    <message numerus="yes">
        <source>Your class: %n post(s)</source>
        <translation>
            <numerusform>Your class: %n post</numerusform>
            <numerusform>Your class: %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Window::ExportWords</name>
    <message numerus="yes">
        <source>%n question(s) were written to %1.</source>
        <translation>
            <numerusform>%n question was written to %1.</numerusform>
            <numerusform>%n questions were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) were written to %1.</source>
        <translation>
            <numerusform>%n card was written to %1.</numerusform>
            <numerusform>%n cards were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) were written to %1.</source>
        <translation>
            <numerusform>%n note was written to %1.</numerusform>
            <numerusform>%n notes were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ochre::Window::ImportDialog</name>
    <message numerus="yes">
        <source>%n item(s) came into the course “%1”. Open one of its lessons to begin with them.</source>
        <translation>
            <numerusform>%n item came into the course “%1”. Open one of its lessons to begin with them.</numerusform>
            <numerusform>%n items came into the course “%1”. Open one of its lessons to begin with them.</numerusform>
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
    <name>Ochre::Window::SyncDialog</name>
    <message numerus="yes">
        <source>%n file(s) are not here whole</source>
        <translation>
            <numerusform>one file is not here whole</numerusform>
            <numerusform>%n files are not here whole</numerusform>
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
    <name>PackCommands</name>
    <message numerus="yes">
        <source>%n part(s) left out: proven before, and not changed since.</source>
        <translation>
            <numerusform>%n part left out: proven before, and not changed since.</numerusform>
            <numerusform>%n parts left out: proven before, and not changed since.</numerusform>
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
