// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/classsession.h"

#include "classroom/classmemory.h"
#include "keyring/passwordsafe.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Classroom {

ClassSession::ClassSession(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_desk(Discussion::PostStore::fileIn(parts.folder), parts.clock)
    , m_posts(m_desk)
    , m_link(parts.progress, parts.store, parts.clock)
{
    m_disk.setMaxThreadCount(1);
    connect(&m_link, &ClassLink::changed, this, &ClassSession::changed);
    connect(&m_posts, &PostLink::changed, this, &ClassSession::changed);
    connect(&m_posts, &PostLink::membershipsRead, this, &ClassSession::takeMemberships);
    connect(&m_desk, &Discussion::PostDesk::boardChanged, this, &ClassSession::changed);
    connect(&m_desk, &Discussion::PostDesk::failed, this, &ClassSession::fail);
}

ClassSession::~ClassSession()
{
    m_desk.disconnect(this); // its parts go one by one
    m_posts.disconnect(this);
    m_link.disconnect(this);
    m_disk.waitForDone();
}

void ClassSession::fail(const Error &error)
{
    m_problem = error;
    emit changed();
}

void ClassSession::resume()
{
    const Result<ClassPlace> place = ClassPlace::load(m_parts.folder);
    if (!place) {
        fail(place.error());
        return;
    }
    m_place = *place;
    if (!m_place.isSignedIn()) {
        const bool wasGuest = m_place.invitation && m_place.invitation->hasGuests() && !m_place.classId.isEmpty();
        m_state = wasGuest ? State::Guest : State::SignedOut;
        openClass();
        return;
    }
    m_state = State::Locked;
    openClass();
    if (m_place.keepsPassword) {
        m_parts.safe.read(m_place.safeName(), this, [this](Keyring::Outcome outcome, const QString &password) {
            m_isKept = outcome == Keyring::Outcome::Done;
            if (m_state == State::Locked && outcome == Keyring::Outcome::Done) {
                begin(password);
            }
            emit changed();
        });
    }
}

bool ClassSession::mayKeepPassword() const
{
    return m_parts.safe.mayKeep();
}

void ClassSession::ask(Work work, std::function<void()> then)
{
    m_problem.reset();
    m_call.start<Outcome>(this, std::move(work), [this, then = std::move(then)](const Outcome &outcome) {
        if (!outcome) {
            fail(outcome.error());
            return;
        }
        m_place = *outcome;
        save();
        then();
        emit changed();
    });
    emit changed();
}

void ClassSession::begin(const QString &password)
{
    m_password = password;
    m_isKept.reset();
    m_state = State::SignedIn;
    openClass();
    emit signedIn();
}

void ClassSession::keepPassword(bool keep)
{
    const QString name = m_place.safeName();
    if (!keep) {
        m_place.keepsPassword = false;
        save();
        m_parts.safe.remove(name, this, [](Keyring::Outcome) {}); // one that an earlier sign-in has left
        return;
    }
    m_parts.safe.write(name, m_password, this, [this, name](Keyring::Outcome outcome) {
        if (m_place.safeName() == name && m_state == State::SignedIn) {
            m_isKept = outcome == Keyring::Outcome::Done;
            m_place.keepsPassword = *m_isKept;
            save();
            emit changed();
        }
    });
}

Result<Address> ClassSession::address() const
{
    const QString folder = ClassPlace::folderIn(m_parts.folder);
    return m_state == State::Guest ? m_place.invitation->guestAddressIn(folder)
                                   : m_place.invitation->addressIn(folder, m_place.login, m_password);
}

/// What is on this machine is shown in every state; the server is asked once somebody is let in.
void ClassSession::openClass()
{
    if (m_state == State::SignedOut) {
        emit changed();
        return;
    }
    const Membership own = membership();
    const QString link =
        m_state == State::Guest ? u"guest:"_s + m_place.classId : linkOf(m_place.classId, m_place.login);
    if (m_desk.link() != link) {
        m_desk.open(link, own.person, own.isTeacher);
    }
    if (m_state == State::Locked) {
        emit changed();
        return;
    }
    const Result<Address> known = address();
    if (!known) {
        fail(known.error());
        return;
    }
    m_posts.open(*known, m_place.classId, m_state == State::Guest);
    if (m_state == State::SignedIn && m_place.hasAgreed()) {
        m_link.signIn(*known, m_place.classId);
    }
    emit changed();
}

void ClassSession::closeClass()
{
    m_posts.close();
    m_link.signOut();
    m_desk.open({}, {}, false);
}

void ClassSession::chooseClass(const QString &classId)
{
    if (classId == m_place.classId || !std::ranges::contains(m_place.memberships, classId, &Membership::classId)) {
        return;
    }
    m_call.stop();
    m_problem.reset();
    closeClass();
    m_place.classId = classId;
    save();
    openClass();
}

void ClassSession::signOut()
{
    m_call.stop();
    m_problem.reset();
    if (!m_place.login.isEmpty()) {
        m_parts.safe.remove(m_place.safeName(), this, [](Keyring::Outcome) {});
    }
    closeClass();
    m_password.clear();
    m_isKept.reset();
    m_state = State::SignedOut;
    m_place.login.clear();
    m_place.classId.clear();
    m_place.memberships.clear();
    m_place.keepsPassword = false;
    save(); // the invitation is offered for the next time
    emit changed();
}

/// What a round has found: a teacher has changed it, or another machine.
void ClassSession::takeMemberships(const std::vector<Membership> &memberships)
{
    if (m_state != State::SignedIn || memberships == m_place.memberships || m_call.isRunning()) {
        return;
    }
    m_place.memberships = memberships;
    save();
    emit changed();
}

void ClassSession::save()
{
    m_disk.start([this, place = m_place, folder = m_parts.folder] {
        if (const Result<void> saved = place.save(folder); !saved) {
            QMetaObject::invokeMethod(this, [this, error = saved.error()] { fail(error); }, Qt::QueuedConnection);
        }
    });
}

} // namespace Ochre::Classroom
