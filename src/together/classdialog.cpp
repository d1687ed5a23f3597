// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "together/classdialog.h"

#include "base/filesystem.h"
#include "classroom/classsession.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace Ochre::Together {

using Classroom::ClassSession;
using Classroom::Invitation;
using Classroom::Sharing;

namespace {

constexpr int shortestPassword = 8;
constexpr int longestName = 200;
constexpr qint64 longestFile = 512 * 1024;

enum Page { SignInPage, ClassPage };

} // namespace

void ClassDialog::connectParts()
{
    connect(&m_session, &ClassSession::changed, this, &ClassDialog::refresh);
    connect(m_choose, &QPushButton::clicked, this, &ClassDialog::chooseFile);
    connect(m_line, &QLineEdit::textChanged, this, &ClassDialog::readInvitation);
    connect(m_signIn, &QPushButton::clicked, this, &ClassDialog::signIn);
    connect(m_guest, &QPushButton::clicked, this, [this] { m_session.lookAsGuest(*m_invitation); });
    connect(m_agree, &QPushButton::clicked, this, &ClassDialog::agree);
    connect(m_setPassword, &QPushButton::clicked, this, &ClassDialog::setPassword);
    connect(m_changed, &QLineEdit::returnPressed, this, &ClassDialog::setPassword);
    connect(m_signOut, &QPushButton::clicked, this, [this] {
        m_shown.reset();
        m_session.signOut();
    });
    connect(m_exchange, &QPushButton::clicked, this, [this] {
        m_session.link().exchange();
        m_session.posts().exchange();
    });
    connect(m_retry, &QPushButton::clicked, this, [this] {
        m_session.link().retryParked();
        m_session.desk().retryRefused();
    });
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        m_shown.reset();
        m_session.chooseClass(m_choice->itemData(index).toString());
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, &ClassDialog::showFields);
    for (QLineEdit *line : {m_login, m_password, m_code, m_name, m_newPassword, m_again, m_changed}) {
        connect(line, &QLineEdit::textChanged, this, &ClassDialog::showFields);
    }
    for (QRadioButton *level : {m_nothing, m_results, m_withCode}) {
        connect(level, &QRadioButton::toggled, this, &ClassDialog::showSharing);
    }
}

void ClassDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose an invitation"));
    dialog->setNameFilter(tr("Invitations to a class (*.ochre-class)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const Result<QByteArray> content = readFile(path, longestFile);
        if (content) {
            setInvitation(*content);
        } else {
            m_known->setText(content.error().text());
        }
    });
    dialog->open();
}

void ClassDialog::setInvitation(const QByteArray &content)
{
    m_content = content;
    const QSignalBlocker quiet(m_line); // a file is longer than what a line shows
    m_line->clear();
    readInvitation();
}

void ClassDialog::readInvitation()
{
    const QString line = m_line->text().trimmed();
    if (!line.isEmpty()) {
        m_content = line.toUtf8();
    }
    m_invitation.reset();
    QString sentence;
    if (!m_content.isEmpty()) {
        if (Result<Invitation> read = Invitation::parse(m_content)) {
            m_invitation = std::move(*read);
            if (!m_invitation->login.isEmpty()) {
                m_login->setText(m_invitation->login);
            }
        } else {
            sentence = read.error().text();
        }
    }
    showFields();
    if (!sentence.isEmpty()) {
        m_known->setText(sentence);
    }
}

bool ClassDialog::isSigningUp() const
{
    return m_tabs->currentIndex() == 1;
}

/// Why the button does nothing yet; empty when it may be pressed.
QString ClassDialog::obstacle() const
{
    if (!m_invitation) {
        return tr("First comes the invitation.");
    }
    if (!isSigningUp()) {
        return m_login->text().trimmed().isEmpty() || m_password->text().isEmpty() ? tr("Type login and password.")
                                                                                   : QString();
    }
    if (!m_invitation->hasGuests()) {
        return tr("This invitation lets nobody sign up. Ask your teacher for a login.");
    }
    if (m_code->text().trimmed().isEmpty() || m_name->text().trimmed().isEmpty()) {
        return tr("Type the code and your name.");
    }
    if (m_name->text().trimmed().size() > longestName) {
        return tr("This name is too long.");
    }
    if (m_newPassword->text().size() < shortestPassword) {
        return tr("A password has %n characters at least.", nullptr, shortestPassword);
    }
    return m_newPassword->text() == m_again->text() ? QString() : tr("The two passwords differ.");
}

void ClassDialog::showFields()
{
    m_known->setText(!m_invitation                   ? QString()
                     : m_invitation->title.isEmpty() ? tr("Class server: %1").arg(m_invitation->shown())
                                                     : tr("%1, on %2").arg(m_invitation->title, m_invitation->shown()));
    const QString missing = obstacle();
    m_signIn->setText(m_session.isBusy() ? tr("Asking the server…") : isSigningUp() ? tr("&Sign up") : tr("&Sign in"));
    m_signIn->setEnabled(missing.isEmpty() && !m_session.isBusy());
    m_signIn->setToolTip(missing);
    m_guest->setEnabled(m_invitation && m_invitation->hasGuests() && !m_session.isBusy());
    m_setPassword->setEnabled(m_changed->text().size() >= shortestPassword && !m_session.isBusy());
}

void ClassDialog::signIn()
{
    if (!obstacle().isEmpty()) {
        return;
    }
    const bool keep = m_keep->isEnabled() && m_keep->isChecked();
    if (isSigningUp()) {
        m_session.signUp(*m_invitation, m_code->text().trimmed(), m_name->text().trimmed(), m_newPassword->text(),
                         keep);
    } else {
        m_session.signIn(*m_invitation, m_login->text().trimmed(), m_password->text(), keep);
    }
}

void ClassDialog::agree()
{
    m_session.agree(m_withCode->isChecked()  ? Sharing::ResultsAndCode
                    : m_results->isChecked() ? Sharing::Results
                                             : Sharing::Nothing);
}

void ClassDialog::setPassword()
{
    if (m_setPassword->isEnabled()) {
        m_session.setPassword(m_changed->text());
    }
}

void ClassDialog::refresh()
{
    const bool isIn =
        m_session.state() == ClassSession::State::SignedIn || m_session.state() == ClassSession::State::Guest;
    const bool isMember = m_session.state() == ClassSession::State::SignedIn;
    if (isIn && m_pages->currentIndex() == SignInPage) {
        for (QLineEdit *secret : {m_password, m_newPassword, m_again}) {
            secret->clear();
        }
    }
    m_pages->setCurrentIndex(isIn ? ClassPage : SignInPage);
    m_signIn->setVisible(!isIn);
    m_guest->setVisible(!isIn);
    m_signOut->setVisible(m_session.state() != ClassSession::State::SignedOut);
    m_exchange->setVisible(isIn);
    m_exchange->setEnabled(!m_session.posts().isRunning());
    m_retry->setVisible(isMember && (m_session.desk().board().refused > 0 || m_session.link().report().parked > 0));
    m_sharing->setVisible(isMember && !m_session.membership().isTeacher);
    m_change->setVisible(isMember && m_session.membership().mustChange);
    m_message->setText(message());
    showFields();
    if (isIn) {
        showClass();
    }
}

} // namespace Ochre::Together
