// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/firstinstance.h"

#include "sandbox/placefacts.h"

#include <QLocalSocket>

namespace Ochre::App {

Answer tell(const QString &socket, const Handover &handover, QDeadlineTimer deadline)
{
    QLocalSocket connection;
    connection.connectToServer(socket);
    if (!connection.waitForConnected(static_cast<int>(deadline.remainingTime()))) {
        return Answer::Nobody;
    }
    // Before a word is said: what is opened is nobody else's business.
    if (!Sandbox::isPeerOwn(connection.socketDescriptor())) {
        return Answer::Foreign;
    }
    connection.write(encoded(handover));
    while (!connection.canReadLine()) {
        if (!connection.waitForReadyRead(static_cast<int>(deadline.remainingTime()))) {
            return connection.state() == QLocalSocket::ConnectedState ? Answer::Silent : Answer::Nobody;
        }
    }
    return connection.readLine() == acknowledgement ? Answer::Acknowledged : Answer::Silent;
}

} // namespace Ochre::App
