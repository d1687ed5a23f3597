// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the dialog says of a class that somebody is signed in to.

#include "classroom/classsession.h"
#include "together/classdialog.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace Ochre::Together {

using Classroom::ClassSession;
using Classroom::Sharing;

QString ClassDialog::message() const
{
    QStringList all;
    if (m_session.isBusy()) {
        all << tr("The class server is asked; go on with what you do.");
    }
    if (const QString said = m_session.sentences(); !said.isEmpty()) {
        all << said;
    }
    if (m_session.state() == ClassSession::State::SignedIn && m_session.isPasswordKept() == false) {
        all << tr("The keyring did not take the password: it is asked for next time.");
    }
    return all.join(u'\n');
}

void ClassDialog::showClass()
{
    const auto &place = m_session.place();
    QString who = place.invitation ? tr("Class server: %1").arg(place.invitation->shown()) : QString();
    if (!place.login.isEmpty()) {
        who += u'\n' + tr("Your login: %1. You need it on your other computers.").arg(place.login);
    }
    m_who->setText(who);
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const Classroom::Membership &membership : place.memberships) {
        m_choice->addItem(membership.title, membership.classId);
    }
    m_choice->setCurrentIndex(m_choice->findData(place.classId));
    m_choice->setVisible(m_choice->count() > 1);
    if (const Sharing sharing = m_session.membership().sharing; place.hasAgreed() && m_shown != sharing) {
        m_shown = sharing;
        QRadioButton *const levels[] = {m_nothing, m_results, m_withCode};
        levels[static_cast<int>(sharing)]->setChecked(true);
    }
    showSharing();
}

/// Nothing is chosen for the learner: without a choice nothing is sent.
void ClassDialog::showSharing()
{
    const auto &place = m_session.place();
    const QString levels[] = {tr("nothing"), tr("results"), tr("results and code")};
    m_agreed->setText(
        place.hasAgreed()
            ? tr("Now your teachers may read: %1.").arg(levels[static_cast<int>(m_session.membership().sharing)])
            : tr("Nothing has left this computer."));
    const bool isChosen = m_nothing->isChecked() || m_results->isChecked() || m_withCode->isChecked();
    QRadioButton *const buttons[] = {m_nothing, m_results, m_withCode};
    const bool isOther = !place.hasAgreed() || !buttons[static_cast<int>(m_session.membership().sharing)]->isChecked();
    m_agree->setText(place.hasAgreed() ? tr("C&hange it") : tr("&Agree and send"));
    m_agree->setEnabled(isChosen && isOther && !m_session.isBusy());
}

} // namespace Ochre::Together
