// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/mockask.h"
#include "practice/mockcompare.h"
#include "practice/mockdesk.h"
#include "practice/mockreportview.h"
#include "practice/mockroom.h"
#include "practicebench.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>

namespace Ochre::Practice {

/// Two concepts, one with a follow-up; a review, a design, a live coding task and a behavioural question.
inline Course::Course mockCourse()
{
    Course::Course course = makeCourse();
    course.bank.clear();
    for (const auto &[id, style] :
         {std::pair{u"own"_s, u"concept"_s}, {u"borrow"_s, u"concept"_s}, {u"story"_s, u"behavioural"_s}}) {
        Course::Question question = openQuestion(id);
        question.style = style;
        question.topic = id;
        question.difficulty = 2;
        course.bank.push_back(question);
    }
    course.bank[1].followUps = {u"And without the borrow checker?"_s};
    course.bank[1].followUpAnswers = {u"Then it is a race."_s};
    Course::Question review = makeReview(u"look"_s);
    review.use = Course::QuestionUse::Interview;
    course.bank.push_back(review);
    Course::Question task = makeChoice(u"write"_s, {});
    task.kind = Course::QuestionKind::Task;
    task.use = Course::QuestionUse::Interview;
    task.task = Course::TaskQuestion{.starter = u"fn f() {}"_s,
                                     .tests = {},
                                     .minutes = 12,
                                     .solutions = {},
                                     .watch = {u"asks first"_s},
                                     .title = u"A counter"_s};
    course.bank.push_back(task);
    return course;
}

/// The Practice page with a mock interview in it.
class MockBench final {
public:
    explicit MockBench(const QString &file, const QHash<QString, QString> &drafts = {})
        : bench(file)
    {
        bench.course = mockCourse();
        bench.drafts = drafts;
    }

    bool open()
    {
        return bench.open() && QTest::qWaitFor([this] { return isRead; }, 20'000);
    }

    /// Chooses kinds by their buttons, and begins.
    bool begin(const QStringList &kinds, bool isAtEnd = false)
    {
        bench.page.interview();
        auto *setup = part<QWidget>(u"mockSetup"_s);
        if (!QTest::qWaitFor([setup] { return setup->isVisible(); }, 20'000)) {
            return false;
        }
        for (const QString &kind :
             {u"mockConcept"_s, u"mockCode"_s, u"mockReview"_s, u"mockLive"_s, u"mockDesign"_s, u"mockBehavioural"_s}) {
            if (part<QPushButton>(kind)->isChecked() != kinds.contains(kind)) {
                QTest::mouseClick(part<QPushButton>(kind), Qt::LeftButton);
            }
        }
        part<QComboBox>(u"mockJudgingBox"_s)->setCurrentIndex(isAtEnd ? 1 : 0);
        part<QPushButton>(u"startMockButton"_s)->setFocus();
        PageBench::key(Qt::Key_Return);
        return isAt(u"mockAsk"_s);
    }

    /// Waits until this step is shown and its predecessor is on disk.
    bool isAt(const QString &step)
    {
        auto *widget = part<QWidget>(step);
        const auto isThere = [this, widget] {
            return widget->isVisible() && !bench.progress.hasUnsaved()
                   && part<QPushButton>(u"mockStopButton"_s)->isEnabled();
        };
        return QTest::qWaitFor(isThere, 20'000);
    }

    void type(const QString &text)
    {
        auto *field = part<QPlainTextEdit>(u"mockField"_s);
        field->setFocus();
        QTest::keyClicks(field, text);
    }
    void done() { QTest::keyClick(part<QPlainTextEdit>(u"mockField"_s), Qt::Key_Return, Qt::ControlModifier); }

    template<typename T>
    T *part(const QString &name) const
    {
        T *found = bench.page.mockRoom().findChild<T *>(name);
        if (!found) {
            qFatal("no %s", qPrintable(name));
        }
        return found;
    }
    [[nodiscard]] QString text(const QString &label) const { return part<QLabel>(label)->text(); }
    [[nodiscard]] MockRoom &room() const { return bench.page.mockRoom(); }
    [[nodiscard]] const Study::MockRun &run() const { return *room().waiting(); }

    PageBench bench;
    bool isRead = false;
    QMetaObject::Connection reads =
        QObject::connect(&bench.page.mockRoom(), &MockRoom::runsChanged, &bench.page, [this] { isRead = true; });
};

} // namespace Ochre::Practice
