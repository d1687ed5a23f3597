// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What ClassSession asks the server, each question on a thread that nobody waits for.

#include "classroom/classsession.h"
#include "classroom/people.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Classroom {

namespace {

Error noClass(const QString &server)
{
    return {ClassSession::tr("You belong to no class on this server: it was closed, or you were taken out of it."),
            server, ClassSession::tr("Everything on this machine stays. Ask your teacher.")};
}

/// The place after somebody was let in; what was agreed before holds for the same login alone.
Result<ClassPlace> placeOf(const Invitation &invitation, const QString &login, Connection &connection,
                           const ClassPlace &before)
{
    const auto memberships = listMemberships(connection);
    if (!memberships) {
        return std::unexpected(inWords(memberships.error(), invitation.shown()));
    }
    if (memberships->empty()) {
        return std::unexpected(noClass(invitation.shown()));
    }
    ClassPlace place{.invitation = invitation, .login = login, .memberships = *memberships};
    const bool isSame = before.invitation && before.login == login && before.invitation->server == invitation.server;
    place.agreed = isSame ? before.agreed : QStringList();
    const QString wanted = isSame && invitation.classId.isEmpty() ? before.classId : invitation.classId;
    const bool isThere = std::ranges::contains(*memberships, wanted, &Membership::classId);
    place.classId = isThere ? wanted : memberships->front().classId;
    return place;
}

Result<std::unique_ptr<Connection>> connectTo(const Result<Address> &address, const Patience &patience)
{
    return address.and_then([&](const Address &known) {
        return Connection::open(known, patience).transform_error([&](const ServerFault &fault) {
            return inWords(fault, known.shown());
        });
    });
}

Result<ClassPlace> placeOfGuest(const Invitation &invitation, Connection &connection)
{
    const auto classes = listClasses(connection);
    if (!classes) {
        return std::unexpected(inWords(classes.error(), invitation.shown()));
    }
    ClassPlace place{.invitation = invitation};
    for (const ClassRow &row : *classes) {
        place.memberships.push_back({.classId = row.id, .title = row.title});
    }
    if (classes->empty()) {
        return std::unexpected(Error{ClassSession::tr("No class on this server shows its discussion to guests."),
                                     invitation.shown(), ClassSession::tr("Sign in to read it.")});
    }
    const bool isThere = std::ranges::contains(*classes, invitation.classId, &ClassRow::id);
    place.classId = isThere ? invitation.classId : classes->front().id;
    return place;
}

} // namespace

void ClassSession::signIn(const Invitation &invitation, const QString &login, const QString &password, bool keep)
{
    const QString folder = ClassPlace::folderIn(m_parts.folder);
    ask(
        [=, before = m_place](const Patience &patience) {
            return connectTo(invitation.addressIn(folder, login, password), patience)
                .and_then([&](const std::unique_ptr<Connection> &connection) {
                    return placeOf(invitation, login, *connection, before);
                });
        },
        [this, password, keep] {
            begin(password);
            keepPassword(keep);
        });
}

void ClassSession::signUp(const Invitation &invitation, const QString &code, const QString &name,
                          const QString &password, bool keep)
{
    const QString folder = ClassPlace::folderIn(m_parts.folder);
    ask(
        [=](const Patience &patience) {
            return connectTo(invitation.guestAddressIn(folder), patience)
                .and_then([&](const std::unique_ptr<Connection> &guest) -> Result<Joined> {
                    return join(*guest, code, name, password).transform_error([&](const ServerFault &fault) {
                        return inWords(fault, invitation.shown());
                    });
                })
                .and_then([&](const Joined &joined) -> Outcome {
                    const auto own = connectTo(invitation.addressIn(folder, joined.login, password), patience);
                    Outcome place = own.and_then([&](const std::unique_ptr<Connection> &connection) {
                        return placeOf(invitation, joined.login, *connection, {});
                    });
                    if (!place) { // the login is there all the same, and nobody else knows its name
                        place = ClassPlace{.invitation = invitation, .login = joined.login};
                        place->memberships = {{.classId = joined.classId, .title = joined.title, .name = name}};
                    }
                    place->classId = joined.classId;
                    return place;
                });
        },
        [this, password, keep] {
            begin(password);
            keepPassword(keep);
        });
}

void ClassSession::lookAsGuest(const Invitation &invitation)
{
    const QString folder = ClassPlace::folderIn(m_parts.folder);
    ask(
        [=](const Patience &patience) {
            return connectTo(invitation.guestAddressIn(folder), patience)
                .and_then([&](const std::unique_ptr<Connection> &connection) {
                    return placeOfGuest(invitation, *connection);
                });
        },
        [this] {
            closeClass();
            m_state = State::Guest;
            openClass();
        });
}

void ClassSession::agree(Sharing sharing)
{
    const Result<Address> known = address();
    if (m_state != State::SignedIn || !known) {
        return;
    }
    ask(
        [known = *known, place = m_place, sharing](const Patience &patience) {
            return connectTo(known, patience).and_then([&](const std::unique_ptr<Connection> &connection) -> Outcome {
                const auto shared = setSharing(*connection, place.classId, sharing);
                if (!shared) {
                    return std::unexpected(inWords(shared.error(), known.shown()));
                }
                ClassPlace after = place;
                const auto own = std::ranges::find(after.memberships, place.classId, &Membership::classId);
                if (own != after.memberships.end()) {
                    own->sharing = sharing;
                }
                if (!after.hasAgreed()) {
                    after.agreed << place.classId;
                }
                return after;
            });
        },
        [this, known = *known] {
            if (m_link.state() == ClassLink::State::Off) {
                m_link.signIn(known, m_place.classId);
            }
        });
}

void ClassSession::setPassword(const QString &password)
{
    const Result<Address> known = address();
    if (m_state != State::SignedIn || !known) {
        return;
    }
    ask(
        [known = *known, place = m_place, password](const Patience &patience) {
            return connectTo(known, patience).and_then([&](const std::unique_ptr<Connection> &connection) -> Outcome {
                const auto done = setOwnPassword(*connection, password);
                if (!done) {
                    return std::unexpected(inWords(done.error(), known.shown()));
                }
                ClassPlace after = place;
                for (Membership &membership : after.memberships) {
                    membership.mustChange = false;
                }
                return after;
            });
        },
        [this, password] {
            begin(password);
            keepPassword(m_place.keepsPassword);
        });
}

void ClassSession::setHidden(const QString &author, const std::vector<QString> &rows, bool isHidden)
{
    const Result<Address> known = address();
    if (m_state != State::SignedIn || !known) {
        return;
    }
    ask(
        [known = *known, place = m_place, author, rows, isHidden](const Patience &patience) {
            return connectTo(known, patience).and_then([&](const std::unique_ptr<Connection> &connection) -> Outcome {
                const auto done = Classroom::setHidden(*connection, place.classId, author, rows, isHidden);
                if (!done) {
                    return std::unexpected(inWords(done.error(), known.shown()));
                }
                return place;
            });
        },
        [this] { m_posts.exchange(); });
}

} // namespace Ochre::Classroom
