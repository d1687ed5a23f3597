// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/singleinstance.h"

#include "app/firstinstance.h"
#include "base/filesystem.h"
#include "base/logging.h"
#include "sandbox/placefacts.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QThread>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Ochre::App {

namespace {

constexpr int pauseMs = 20;          // between two looks at the lock
constexpr int longestSilence = 5000; // ms that a connection may say nothing
constexpr int mostConnections = 8;

bool isUsable(const QString &folder)
{
    const Sandbox::PlaceFacts facts = Sandbox::factsOf(folder);
    return facts.kind == Sandbox::PlaceFacts::Kind::Folder && facts.isOwn && facts.isPrivate;
}

Error atPlaceOfSocket(const QString &path)
{
    return {SingleInstance::tr("A second start cannot be handed over to this window."), path,
            SingleInstance::tr("What lies there is no socket of yours: look at it, and remove it."),
            ErrorKind::Foreign};
}

// Where the socket may lie, or what is in the way.
Result<QString> socketPlace(const SingleInstance::Places &places)
{
    if (QDir::isAbsolutePath(places.runtime) && isUsable(places.runtime)) {
        const QByteArray data = QCryptographicHash::hash(places.data.toUtf8(), QCryptographicHash::Sha256);
        return places.runtime + u"/ochre-"_s + QString::fromLatin1(data.toHex().first(16));
    }
    const QString folder = places.data + u"/instance"_s;
    if (const Result<void> made = makeFolder(folder); !made) {
        return std::unexpected(made.error());
    }
    return isUsable(folder) ? Result<QString>(folder + u"/socket"_s) : std::unexpected(atPlaceOfSocket(folder));
}

SingleInstance::Outcome refused(const QString &what, const QString &where, const QString &advice, ErrorKind kind)
{
    return {SingleInstance::Role::Refused, Error{what, where, advice, kind}};
}

} // namespace

SingleInstance::SingleInstance(Places places, QObject *parent)
    : QObject(parent)
    , m_places(std::move(places))
{
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::greet);
}

SingleInstance::Outcome SingleInstance::start(const Handover &handover, int patienceMs)
{
    if (const Result<void> made = makeFolder(m_places.data); !made) {
        return {Role::First, made.error()};
    }
    const QString lockFile = m_places.data + u"/instance.lock"_s;
    const QDeadlineTimer deadline(patienceMs);
    Answer answer = Answer::Nobody;
    do {
        Result<std::optional<Sandbox::HeldLock>> lock = Sandbox::HeldLock::take(lockFile);
        if (!lock) {
            // Where nothing can be written the window opens all the same and says so itself.
            const bool isHostile = lock.error().kind == ErrorKind::Foreign || lock.error().kind == ErrorKind::Other;
            return {isHostile ? Role::Refused : Role::First, lock.error()};
        }
        if (lock->has_value()) {
            m_lock = *std::move(lock);
            return {Role::First, listen()};
        }
        // Its holder may just have begun, or just be ending.
        const QByteArray note = Sandbox::HeldLock::note(lockFile);
        answer = note.endsWith('\n') ? tell(QFile::decodeName(note.chopped(1)), handover, deadline) : Answer::Nobody;
        if (answer == Answer::Acknowledged) {
            return {Role::HandedOver, std::nullopt};
        }
        if (answer == Answer::Nobody) {
            QThread::msleep(pauseMs);
        }
    } while (answer == Answer::Nobody && !deadline.hasExpired());
    if (answer == Answer::Foreign) {
        return refused(tr("The program that answers for Ochre belongs to another user; nothing was handed to it."),
                       lockFile, tr("Remove this file if no Ochre of yours is open."), ErrorKind::Foreign);
    }
    return refused(tr("Ochre is open already, but it does not answer."), m_places.data,
                   tr("Wait a moment, or end it in the system's list of programs, and start again."), ErrorKind::Busy);
}

std::optional<Error> SingleInstance::listen()
{
    const Result<QString> place = socketPlace(m_places);
    if (!place) {
        return place.error();
    }
    if (QFile::encodeName(*place).size() > Sandbox::longestSocketPath) {
        return Error{tr("A second start cannot be handed over to this window."), *place,
                     tr("The path is too long for a socket.")};
    }
    // Whoever holds the lock is the only one who listens: a socket that is there is left from somebody who was killed.
    if (Sandbox::factsOf(*place).kind != Sandbox::PlaceFacts::Kind::Nothing && !Sandbox::removeDeadSocket(*place)) {
        return atPlaceOfSocket(*place);
    }
    if (!m_server.listen(*place)) {
        return Error{tr("A second start cannot be handed over to this window."), *place, m_server.errorString()};
    }
    if (!m_lock->write(QFile::encodeName(*place) + '\n')) {
        return Error{tr("A second start cannot be handed over to this window."), *place,
                     tr("Free some space on the disk of the store."), ErrorKind::WriteFailed};
    }
    return std::nullopt;
}

void SingleInstance::greet()
{
    while (QLocalSocket *connection = m_server.nextPendingConnection()) {
        connect(connection, &QLocalSocket::disconnected, connection, &QObject::deleteLater);
        const bool isOwn = Sandbox::isPeerOwn(connection->socketDescriptor());
        if (!isOwn || m_server.findChildren<QLocalSocket *>().size() > mostConnections) {
            qCWarning(logWindow) << "a second start was turned away:" << (isOwn ? "too many" : "another user");
            connection->abort();
            connection->deleteLater();
            continue;
        }
        connection->setReadBufferSize(longestHandover + 1);
        QTimer::singleShot(longestSilence, connection, &QLocalSocket::abort);
        connect(connection, &QLocalSocket::readyRead, this, [this, connection] { take(*connection); });
    }
}

void SingleInstance::take(QLocalSocket &connection)
{
    if (!connection.canReadLine() && connection.bytesAvailable() <= longestHandover) {
        return;
    }
    connection.disconnect(this); // one message
    const std::optional<Handover> handover = decoded(connection.readLine(longestHandover + 1));
    if (!handover) {
        qCWarning(logWindow) << "a second start said what is no message";
        connection.abort();
        return;
    }
    connection.write(acknowledgement.toByteArray());
    connection.disconnectFromServer(); // when that is written
    QMetaObject::invokeMethod(this, [this, given = *handover] { emit received(given); }, Qt::QueuedConnection);
}

} // namespace Ochre::App
