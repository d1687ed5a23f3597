// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "classroom/classexchange.h"
#include "progress/progressservice.h"

#include <QTimer>

#include <memory>

namespace Ochre::Classroom {

/// The learner's exchange with a class for the window: on a thread of its own, with the store opened once more, now and
/// then and when it is asked for. Nothing waits for it. A thread that the system holds back, as in the look-up of a
/// host's name, is left behind at the end: it touches nothing of ours from then on.
class ClassLink final : public QObject {
    Q_OBJECT
public:
    enum class State {
        Off,     ///< nobody is signed in
        Waiting, ///< nothing was exchanged yet
        Running,
        Done,   ///< report() tells, also what waits or was parked
        Failed, ///< report().fault or problem() tells
    };

    /// `store` is the file that the service has open. Both are borrowed.
    ClassLink(Progress::ProgressService &progress, QString store, Clock clock, QObject *parent = nullptr);
    ~ClassLink() override;

    /// Exchanges with this class from now on, at once and about every minute; after a fault later and later, up to ten
    /// minutes. The password is kept in memory alone.
    void signIn(const Address &address, const QString &classId);
    /// Nothing of the store changes. Waits for nothing.
    void signOut();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const ClassReport &report() const { return m_report; }
    /// Of the store, or of the server in the learner's words; none when the last exchange was one.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    /// When the report was made, ms since 1970 (UTC); 0 = never.
    [[nodiscard]] qint64 reportMs() const { return m_reportMs; }
    /// One line: "Class 14:03", "Waiting for the class server". Empty when it is off.
    [[nodiscard]] QString stateText() const;

    // Each does nothing while an exchange runs, or when nobody is signed in.
    void exchange();
    /// Sends again what the server would not take.
    void retryParked();

signals:
    void changed();

private:
    class Worker;
    void start(ClassOrder order);
    void finish(const Result<ClassReport> &report);
    void plan();

    Progress::ProgressService &m_progress;
    QString m_store;
    Clock m_clock;
    std::shared_ptr<Worker> m_worker;
    std::vector<std::shared_ptr<Worker>> m_left; ///< signed out of while they ran; at the store they are waited for
    ClassOrder m_order;
    State m_state = State::Off;
    ClassReport m_report;
    std::optional<Error> m_problem;
    qint64 m_reportMs = 0;
    int m_failures = 0; ///< one after the other
    QTimer m_timer;
};

} // namespace Ochre::Classroom
