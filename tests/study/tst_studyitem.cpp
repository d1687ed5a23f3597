// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/studyitem.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Study;
using namespace Qt::StringLiterals;

namespace {

Course::Question question(const QString &id, Course::QuestionUse use)
{
    Course::Question made;
    made.id = id;
    made.use = use;
    made.concept_ = u"moves"_s;
    return made;
}

Course::Course course()
{
    Course::Course made;
    made.id = u"rust"_s;
    Course::Lesson lesson;
    lesson.id = u"own"_s;
    lesson.title = u"Ownership"_s;
    lesson.questions = {question(u"pre"_s, Course::QuestionUse::Pretest), question(u"q"_s, Course::QuestionUse::Check),
                        question(u"self"_s, Course::QuestionUse::SelfCheck),
                        question(u"talk"_s, Course::QuestionUse::Interview)};
    Course::Exercise exercise;
    exercise.id = u"ex"_s;
    lesson.exercises = {exercise};
    exercise.id = u"drill"_s;
    exercise.concepts = {u"moves"_s};
    lesson.drills = {exercise};
    made.lessons = {lesson};
    made.bank = {question(u"bank"_s, Course::QuestionUse::Interview)};
    return made;
}

} // namespace

class TestStudyItem final : public QObject {
    Q_OBJECT

private slots:
    void course_givesWhatCanBeAskedAgain()
    {
        ItemRecords records;
        records[u"q"_s].memory.repetitions = 4;
        const std::vector<StudyItem> items = studyItems(course(), records);
        QStringList keys;
        QList<StudyKind> kinds;
        for (const StudyItem &item : items) {
            keys << item.key;
            kinds << item.record.kind;
        }
        QCOMPARE(keys, (QStringList{u"rust/q"_s, u"rust/talk"_s, u"rust/ex"_s, u"rust/drill"_s, u"rust/bank"_s}));
        QCOMPARE(kinds, (QList{StudyKind::Question, StudyKind::Interview, StudyKind::Exercise, StudyKind::Drill,
                               StudyKind::Interview}));
        QCOMPARE(items[0].record.memory.repetitions, 4);
        QCOMPARE(items[0].idea, items[3].idea); // a question and a drill of one idea
        QVERIFY(items[0].idea != items[4].idea);
        QVERIFY(items[2].idea.isEmpty());
        QCOMPARE(items[0].name, u"Ownership"_s);
    }

    void expectedTime_isThatOfTheLastReview()
    {
        ItemRecord record;
        QCOMPARE(expectedMs(record), 30'000);
        record.kind = StudyKind::Exercise;
        QCOMPARE(expectedMs(record), 240'000);
        record.last.takenMs = 7000;
        QCOMPARE(expectedMs(record), 7000);
        record.last.takenMs = 9'000'000;
        QCOMPARE(expectedMs(record), 180'000);
    }
};

QTEST_APPLESS_MAIN(TestStudyItem)
#include "tst_studyitem.moc"
