// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/practiceitems.h"
#include "practice/questionpanel.h"
#include "progress/mockrecord.h"
#include "study/mockdraft.h"

#include <QStackedWidget>

class QPagedPaintDevice;

namespace Ochre::Practice {

class MockDesk;
class MockReportView;
class MockSetup;

/// Mock interviews: chosen, played step by step, and reported. Where one stands follows from the log and the drafts, so
/// that it may be left at any moment, also by a crash. It leaves the schedule alone, unless the learner lets what was
/// missed come back.
class MockRoom final : public QStackedWidget {
    Q_OBJECT
public:
    /// Both are borrowed and must outlive the room.
    MockRoom(Progress::ProgressService &progress, const PracticeItems &items, QWidget *parent = nullptr);

    /// Goes on with the interview that waits, else shows the choice.
    void enter();
    /// Reads the interviews from the log; runsChanged() follows.
    void read();
    /// The newest interview, when it is not over.
    [[nodiscard]] const Study::MockRun *waiting() const;
    /// Questions that may be asked.
    [[nodiscard]] std::vector<Study::MockCandidate> candidates() const;
    /// The key of the question that is asked; empty when none is.
    [[nodiscard]] QString key() const;
    /// A task was solved in the workbench; it counts when it is the one that is asked.
    void noteSolved(const QString &key);
    /// The courses are others: what is shown is read from them again.
    void renew();
    /// The wall clock, ms since 1970.
    void setClock(std::function<qint64()> clock) { m_clock = std::move(clock); }
    void setDraftKeeper(const DraftKeeper &keeper) { m_drafts = keeper; }
    /// The report, when it is what is shown; else null.
    [[nodiscard]] const MockReportView *report() const;
    [[nodiscard]] MockDesk &desk() const { return *m_desk; }
    void focusCurrent();
    void setLook(const Design::Look &look);

signals:
    void runsChanged();
    void workRequested(const QString &key);
    void printRequested();
    void pdfRequested();
    void left();

private:
    void connectParts();
    void takeRuns(std::vector<Study::MockRun> runs, int change);
    void showSetup();
    void begin();
    void showPlace();
    void showReport(const QString &mock);
    void showRepeat();
    void answer(const Study::MockAnswer &answer);
    void stop();
    void keepDraft();
    void write(const Journal::Payload &payload, const QString &draft);
    void repeat();
    void takeBack();
    [[nodiscard]] Study::MockRun *current();
    [[nodiscard]] const Study::MockRun *find(const QString &mock) const;
    [[nodiscard]] QString topicOf(const QString &key) const;
    [[nodiscard]] QStringList toRepeat() const;

    Progress::ProgressService &m_progress;
    const PracticeItems &m_items;
    DraftKeeper m_drafts;
    std::function<qint64()> m_clock;
    std::vector<Study::MockRun> m_runs; ///< newest first
    Study::MockReport m_report;
    QStringList m_repeated; ///< events of this run of the program, which can be taken back
    bool m_isRead = false;
    bool m_isEntering = false; ///< as soon as the log is read
    int m_change = 0;          ///< counts what was done here: what was read before it is older
    int m_writing = 0;
    MockSetup *m_setup; // the parent owns these
    MockDesk *m_desk;
    MockReportView *m_view;
};

} // namespace Ochre::Practice
