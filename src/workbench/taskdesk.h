// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace Ochre::Progress {
class ProgressService;
struct ProgressState;
} // namespace Ochre::Progress

namespace Ochre::Workbench {

class ExerciseBar;
class Workbench;
struct Document;

/// The clocks of live coding tasks: started by the learner, running on whatever is shown meanwhile, ended by the tests
/// or by the learner, and recorded as the answer to the task.
class TaskDesk final : public QObject {
    Q_OBJECT
public:
    /// Milliseconds that only go forward, from anywhere.
    using Ticks = std::function<qint64()>;

    /// Both borrowed; they must outlive it.
    TaskDesk(Progress::ProgressService &progress, Workbench &workbench, Ticks ticks = steadyTicks(),
             QObject *parent = nullptr);

    /// The program of the exercise "course/id" passed; of a task its clock ends.
    void solve(const QString &key);
    /// Ends every clock, before the program ends: the time that was used is kept.
    void stopAll();
    [[nodiscard]] static Ticks steadyTicks();

private:
    struct Attempt {
        QString course;
        QString lesson;
        QString task;
        qint64 startedAt = 0;
    };

    void update();
    void start();
    void stop();
    [[nodiscard]] Attempt attemptAt(const Document &document) const;
    [[nodiscard]] const Progress::ProgressState &stateFor(const QString &course) const;
    void record(const Attempt &attempt, bool isSolved, qint64 takenMs);
    void tick();
    [[nodiscard]] ExerciseBar *taskBar() const;

    Progress::ProgressService &m_progress;
    Workbench &m_workbench;
    Ticks m_ticks;
    QHash<QString, Attempt> m_running; // by document
    QTimer m_timer;
};

} // namespace Ochre::Workbench
