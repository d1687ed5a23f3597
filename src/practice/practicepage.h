// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/duenews.h"
#include "practice/practiceitems.h"
#include "practice/practicestart.h"
#include "practice/questionpanel.h"
#include "practice/quizpool.h"
#include "practice/quizresults.h"
#include "practice/reviewdesk.h"
#include "study/dueplan.h"
#include "study/reviewsession.h"

#include <QHash>
#include <QWidget>

#include <functional>
#include <optional>

class QStackedWidget;

namespace Ochre::Practice {

class MockRoom;
class PlacementDesk;
class QuizSetup;

/// The page on which what is due is asked, and what is chosen for a quiz, flash cards, programs to mend or ten minutes:
/// what there is, a session card by card, and how it went. Where a session stands follows from the log, so that it may
/// be left at any moment, also by a crash.
class PracticePage final : public QWidget {
    Q_OBJECT
public:
    /// Progress is borrowed and must outlive the page.
    explicit PracticePage(Progress::ProgressService &progress, QWidget *parent = nullptr);

    /// The courses that are gone over; borrowed until the next call.
    void setCourses(const std::vector<const Course::Course *> &courses);
    /// The wall clock; a test chooses the time.
    void setClock(std::function<Study::StudyMoment()> clock) { m_clock = std::move(clock); }
    /// How much a day holds, and the recall at which things are due.
    void setGoals(const Study::StudyGoals &goals);
    void setDraftKeeper(const DraftKeeper &keeper);
    /// Looks at the log again.
    void refresh();
    [[nodiscard]] DueNews news();
    /// Goes on with the session that waits, else begins one with what is due; shows the start when there is neither.
    void review();
    /// Begins a mix of ten minutes.
    void mixTenMinutes();
    /// Shows the choice of a quiz, or of flash cards.
    void chooseQuiz(QuizPool::Use use);
    /// A quiz of what was answered in a certain way, wherever it belongs.
    void chooseAnswered(Study::QuizSource source);
    /// Begins with programs that the compiler rejects.
    void mendPrograms();
    /// Goes on with the mock interview that waits, else shows the choice of one.
    void interview();
    /// Shows the parts in which somebody can be placed, or goes on with the placement that was left.
    void place();
    [[nodiscard]] MockRoom &mockRoom() const { return *m_mock; }
    [[nodiscard]] PlacementDesk &placementDesk() const { return *m_placement; }
    /// An exercise was solved in the workbench; it counts when it is the card that is asked. The key is "course/id".
    void noteSolved(const QString &key);
    [[nodiscard]] ReviewDesk &desk() const { return *m_desk; }
    void focusCurrent();
    void setLook(const Design::Look &look);

signals:
    void workRequested(const QString &key);
    void lessonRequested(const QString &lessonId);
    void learnRequested();
    void cardsRequested();
    void runRequested(const QString &document, const QString &title, const QByteArray &source);
    void printRequested();
    void pdfRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void connectParts();
    void connectStart();
    void connectRooms();
    void showAside(QWidget &part);
    void begin(const Study::SessionPlan &plan);
    void lookAhead();
    void beginChosen();
    void beginSecondPass();
    void showResults();
    void leaveAside();
    [[nodiscard]] std::vector<QuizResults::Line> resultLines() const;
    [[nodiscard]] SessionEnd::Facts endFacts() const;
    [[nodiscard]] PracticeModes::Facts modeFacts(const std::vector<Study::StudyItem> &items,
                                                 const Study::StudyMoment &moment) const;
    void resume();
    void follow();
    void followSession();
    void goOn();
    void askCurrent();
    [[nodiscard]] ReviewDesk::Card cardOf(const Study::StudyItem &item) const;
    void showPlace();
    void showStart();
    void leave();
    void grade(Study::RecallGrade grade, qint64 takenMs);
    void recordRecalled(Study::RecallGrade grade, qint64 takenMs);
    void suspend();
    void removeError();
    void undo();
    void redo();
    void write(const Journal::Payload &payload, const QString &course, QStringList *events);
    [[nodiscard]] const Progress::SessionState &begun() const;
    [[nodiscard]] QString undoable() const;
    [[nodiscard]] QString laterText() const;

    Progress::ProgressService &m_progress;
    std::function<Study::StudyMoment()> m_clock;
    PracticeItems m_items;
    Study::ReviewSession m_session;
    QStackedWidget *m_stack; // the parent owns these
    PracticeStart *m_start;
    ReviewDesk *m_desk;
    QuizSetup *m_setup;
    QuizResults *m_results;
    MockRoom *m_mock;
    PlacementDesk *m_placement;
    QHash<QString, int> m_attempts;                      // at tasks, when they were asked
    QStringList m_steps;                                 // events that can be taken back, of this run of the program
    QStringList m_undone;                                // the undo events that can be taken back
    QString m_asked;                                     // key of the card that is shown, and the grade before it
    Study::SessionWay m_way = Study::SessionWay::Review; // of its grade
    Study::StudyGoals m_goals;
    bool m_isAsking = false;
    bool m_isAside = false; // a choice or the answers of a quiz are shown
    bool m_isWriting = false;
    bool m_hasCourses = false;
};

} // namespace Ochre::Practice
