// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/gradebar.h"
#include "practice/practicepage.h"
#include "practice/reviewdesk.h"
#include "support/pagefixture.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

namespace Ochre::Practice {

using namespace Qt::StringLiterals;

inline constexpr qint64 noon = 1'773'230'400'000; // 2026-03-11, 12:00 UTC
inline constexpr qint64 dayMs = 86'400'000;

inline Course::Question openQuestion(const QString &id)
{
    Course::Question question = makeChoice(id, {});
    question.kind = Course::QuestionKind::Open;
    question.use = Course::QuestionUse::Interview;
    question.brief = u"Brief of "_s + id;
    question.answer = u"Answer of "_s + id;
    question.points = {u"one"_s, u"two"_s};
    return question;
}

inline Course::Course makeCourse()
{
    Course::Course course;
    course.id = u"rust"_s;
    course.title = u"Rust"_s;
    course.lessons = {
        makeLesson(u"lesson"_s, {oneRight(u"first"_s), makeShort(u"second"_s, u"drop"_s), makeReview(u"third"_s)})};
    Course::Exercise exercise;
    exercise.id = u"ship"_s;
    exercise.title = u"Ship it"_s;
    exercise.goal = u"Make it ship."_s;
    course.lessons.front().exercises = {exercise};
    course.bank = {openQuestion(u"talk"_s)};
    return course;
}

/// The page on a store of its own, whose clock is set by hand.
class PageBench final {
public:
    explicit PageBench(const QString &file, qint64 startMs = noon)
        : nowMs(startMs)
        , course(makeCourse())
        , progress(file, [this] { return nowMs; })
        , page(progress)
    {
        page.setLook(Design::Look::make(Design::Scheme::Light, 100));
        page.setClock([this] { return Study::StudyMoment{nowMs, 0}; });
        page.setDraftKeeper({[this](const QString &, const QString &id) { return drafts.value(id); },
                             [this](const QString &, const QString &id, const QString &text) { drafts[id] = text; }});
        page.resize(1000, 760);
    }

    bool open()
    {
        QSignalSpy opened(&progress, &Progress::ProgressService::opened);
        progress.open();
        if (!opened.wait(20'000)) {
            return false;
        }
        page.setCourses({&course});
        page.show();
        page.activateWindow();
        return QTest::qWaitForWindowActive(&page);
    }

    bool record(const Journal::Payload &payload, const QString &in = u"rust"_s)
    {
        auto saved = progress.record(payload, in);
        return QTest::qWaitFor([&saved] { return saved.isFinished(); }, 20'000) && saved.result().has_value();
    }

    /// Answered once, so that it comes back.
    bool study(const QString &question, bool correct = true)
    {
        return record(Journal::AnswerGiven{.lesson = u"lesson"_s, .question = question, .correct = correct});
    }

    /// Of the desk before the rest of the page: the answers of a quiz are shown by a panel with the same parts.
    template<typename T>
    T *part(const QString &name) const
    {
        T *ofDesk = page.desk().findChild<T *>(name);
        T *found = ofDesk ? ofDesk : page.findChild<T *>(name);
        if (!found) {
            qFatal("no %s", qPrintable(name));
        }
        return found;
    }

    [[nodiscard]] bool isAsking(const QString &id) const
    {
        return page.desk().isVisible() && page.desk().key() == u"rust/"_s + id;
    }

    [[nodiscard]] bool isOpen() const { return part<GradeBar>(u"gradeBar"_s)->isOpen(); }
    [[nodiscard]] QString text(const QString &label) const { return part<QLabel>(label)->text(); }

    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        static_cast<void>(QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; }));
        if (QWidget *focused = QApplication::focusWidget()) {
            QTest::keyClick(focused, key, modifiers);
        } else {
            QTest::qFail("nothing has the keyboard", __FILE__, __LINE__);
        }
    }

    qint64 nowMs;
    Course::Course course;
    QHash<QString, QString> drafts;
    Progress::ProgressService progress;
    PracticePage page;
};

} // namespace Ochre::Practice
