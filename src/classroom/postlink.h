// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "classroom/asidecall.h"
#include "classroom/postround.h"
#include "discussion/postdesk.h"

#include <QTimer>

namespace Ochre::Classroom {

/// The discussion's exchange with a class for the window: on a thread that may be left behind, now and then, when
/// something waits and when it is asked for.
class PostLink final : public QObject {
    Q_OBJECT
public:
    /// The desk is borrowed.
    explicit PostLink(Discussion::PostDesk &desk, QObject *parent = nullptr);

    /// The desk has this class open. Exchanges at once and about twice a minute.
    void open(const Address &address, const QString &classId, bool isGuest);
    void close();
    void exchange();

    [[nodiscard]] bool isOpen() const { return !m_classId.isEmpty(); }
    [[nodiscard]] bool isRunning() const { return m_call.isRunning(); }
    /// Of the last exchange.
    [[nodiscard]] const std::optional<ServerFault> &fault() const { return m_fault; }
    /// The last exchange reached the server.
    [[nodiscard]] bool isConnected() const { return m_isConnected; }

signals:
    void changed();
    void membershipsRead(const std::vector<Ochre::Classroom::Membership> &memberships);

private:
    void finish(const PostReport &report);
    void plan();

    Discussion::PostDesk &m_desk;
    Address m_address;
    QString m_classId;
    bool m_isGuest = false;
    std::optional<ServerFault> m_fault;
    bool m_isConnected = false;
    bool m_isAskedAgain = false; ///< while an exchange ran
    bool m_isTaking = false;     ///< what came is on its way to the disk
    int m_failures = 0;
    QTimer m_timer;
    AsideCall m_call;
};

} // namespace Ochre::Classroom
