// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "classroom/classsession.h"
#include "progress/eventstore.h"
#include "support/classserver.h"
#include "support/memorysafe.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

namespace Ochre::Classroom {

inline constexpr int sessionPatience = 60'000; ///< ms; a machine may be busy with other things

/// One learner's program without its window: store, keyring and session, below a folder of its own.
struct SessionDesk {
    SessionDesk() { build(); }

    /// As a restart of the program.
    void restart()
    {
        session.reset();
        progress.reset();
        build();
        session->resume();
    }

    bool waitFor(const std::function<bool()> &test) const { return QTest::qWaitFor(test, sessionPatience); }
    bool waitForState(ClassSession::State state) const
    {
        return waitFor([&] { return session->state() == state && !session->isBusy(); });
    }
    bool waitForAnswer() const
    {
        return waitFor([&] { return !session->isBusy(); });
    }
    bool waitForBoard(const std::function<bool(const Discussion::Board &)> &test) const
    {
        return waitFor([&] { return test(session->desk().board()); });
    }

    QTemporaryDir home;
    Keyring::MemorySafe safe;
    std::unique_ptr<Progress::ProgressService> progress;
    std::unique_ptr<ClassSession> session;

private:
    void build()
    {
        const QString store = Progress::EventStore::fileIn(home.path());
        progress = std::make_unique<Progress::ProgressService>(store, systemClock());
        session =
            std::make_unique<ClassSession>(ClassSession::Parts{*progress, safe, store, home.path(), systemClock()});
        progress->open();
        static_cast<void>(waitFor([this] { return progress->isPersistent(); }));
    }
};

/// What the teacher gives out, with the certificates of the test's server in it.
inline Invitation invitationTo(const ClassServer &server, const ClassDesk &desk)
{
    const auto read = [&server](const QString &name) {
        QFile file(server.file(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    return {.title = u"Rust 1"_s,
            .classId = desk.classId,
            .server = u"postgresql://localhost:%1/%2"_s.arg(server.fact(u"port"_s), desk.address.value("dbname")),
            .authority = read(u"ca.pem"_s),
            .guestCertificate = read(u"visitor.pem"_s),
            .guestKey = read(u"visitor.key"_s)};
}

} // namespace Ochre::Classroom
