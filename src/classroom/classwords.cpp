// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What ClassSession says of itself.

#include "classroom/classsession.h"

using namespace Qt::StringLiterals;

namespace Ochre::Classroom {

QString ClassSession::stateText() const
{
    const Discussion::Board &board = m_desk.board();
    switch (m_state) {
    case State::SignedOut:
        return {};
    case State::Locked:
        return tr("Class: sign in");
    case State::Guest:
        return m_posts.fault() ? tr("⚠ Class: the server is not there") : tr("Class: guest");
    case State::SignedIn:
        break;
    }
    if (board.refused > 0) {
        return tr("⚠ The class server does not take %n post(s)", nullptr, board.refused);
    }
    if (board.waiting > 0) {
        return m_posts.fault() ? tr("⚠ %n post(s) wait for the class server", nullptr, board.waiting)
                               : tr("%n post(s) wait for the class server", nullptr, board.waiting);
    }
    if (m_posts.fault() && m_link.state() == ClassLink::State::Off) {
        return tr("⚠ Waiting for the class server");
    }
    const QString own = m_link.state() != ClassLink::State::Off ? m_link.stateText()
                        : membership().isTeacher                ? tr("Class: teacher")
                                                                : tr("Class: nothing is sent");
    return board.unread > 0 ? tr("%1 · %n new", "state of the class, new posts", board.unread).arg(own) : own;
}

QString ClassSession::sentences() const
{
    QStringList all;
    const Membership own = membership();
    if (m_state == State::Guest) {
        all << tr("You read the discussion of %1 as a guest.").arg(own.title);
    } else if (m_state != State::SignedOut) {
        all << (own.isTeacher ? tr("%1: you are %2, a teacher.").arg(own.title, own.name)
                              : tr("%1: you are %2.").arg(own.title, own.name));
    }
    if (m_state == State::Locked) {
        all << tr("The password is not kept on this machine: sign in to exchange with the class.");
    }
    if (m_state == State::SignedIn && !m_place.hasAgreed() && !own.isTeacher) {
        all << tr("Nothing of your progress is sent until you say what your teachers may read.");
    }
    if (m_problem) {
        all << m_problem->text();
    } else if (m_link.problem()) {
        all << m_link.problem()->text();
    } else if (m_posts.fault() && m_place.invitation) {
        all << inWords(*m_posts.fault(), m_place.invitation->shown()).text();
    }
    const Discussion::Board &board = m_desk.board();
    if (board.waiting > 0) {
        all << tr("%n post(s) wait on this machine until the class server has them.", nullptr, board.waiting);
    }
    if (board.refused > 0) {
        all << tr("The class server does not take %n post(s); they stay on this machine.", nullptr, board.refused);
    }
    if (m_link.report().waiting > 0) {
        all << tr("%n event(s) of your progress wait on this machine.", nullptr,
                  static_cast<int>(m_link.report().waiting));
    }
    if (m_link.report().parked > 0) {
        all << tr("The class server does not take %n event(s) of your progress; they stay on this machine.", nullptr,
                  static_cast<int>(m_link.report().parked));
    }
    return all.join(u'\n');
}

} // namespace Ochre::Classroom
