// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the dialog of the class is made of.

#include "classroom/classsession.h"
#include "together/classdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Ochre::Together {

namespace {

QLabel *wrapped(const QString &text, QWidget *parent, const QString &name = {})
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

/// A line with its label, which is its accessible name, too.
void addLine(QFormLayout &form, QLineEdit &line, const QString &name, const QString &label, bool isSecret = false)
{
    line.setObjectName(name);
    line.setAccessibleName(QString(label).remove(u'&').remove(u':'));
    line.setEchoMode(isSecret ? QLineEdit::Password : QLineEdit::Normal);
    form.addRow(label, &line);
}

} // namespace

ClassDialog::ClassDialog(Classroom::ClassSession &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_pages(new QStackedWidget(this))
    , m_line(new QLineEdit(this))
    , m_choose(new QPushButton(tr("&Choose a file…"), this))
    , m_known(wrapped({}, this, u"classKnown"_s))
    , m_tabs(new QTabWidget(this))
    , m_login(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_code(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_newPassword(new QLineEdit(this))
    , m_again(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("&Keep the password in the keyring of this computer"), this))
    , m_signIn(new QPushButton(this))
    , m_guest(new QPushButton(tr("Read as a &guest"), this))
    , m_who(wrapped({}, this, u"classWho"_s))
    , m_choice(new QComboBox(this))
    , m_nothing(new QRadioButton(tr("&Nothing"), this))
    , m_results(new QRadioButton(tr("My &results"), this))
    , m_withCode(new QRadioButton(tr("My results and my &code"), this))
    , m_agreed(wrapped({}, this, u"classAgreed"_s))
    , m_agree(new QPushButton(this))
    , m_changed(new QLineEdit(this))
    , m_setPassword(new QPushButton(tr("Set &password"), this))
    , m_message(wrapped({}, this, u"classMessage"_s))
    , m_exchange(new QPushButton(tr("&Exchange now"), this))
    , m_retry(new QPushButton(tr("Send &again what was refused"), this))
    , m_signOut(new QPushButton(tr("Sign &out"), this))
{
    setObjectName(u"classDialog"_s);
    setWindowTitle(tr("Class"));
    m_pages->setObjectName(u"classPages"_s);
    m_pages->addWidget(buildSignIn());
    m_pages->addWidget(buildClass());
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QPushButton *button : {m_guest, m_signIn, m_signOut, m_retry, m_exchange}) {
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    }
    buttons->button(QDialogButtonBox::Close)->setIcon({}); // the style's is dark in every theme
    buildButtons(*buttons);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(m_pages, 1);
    rows->addWidget(m_message);
    rows->addWidget(buttons);
    resize(560, 520);
    connectParts();
    if (m_session.place().invitation) {
        m_invitation = m_session.place().invitation;
        m_login->setText(m_session.place().login);
    }
    showFields();
    refresh();
}

void ClassDialog::buildButtons(QWidget &buttons)
{
    m_signIn->setObjectName(u"classSignIn"_s);
    m_signIn->setProperty("primary", true);
    m_guest->setObjectName(u"classGuest"_s);
    m_signOut->setObjectName(u"classSignOut"_s);
    m_retry->setObjectName(u"classRetry"_s);
    m_exchange->setObjectName(u"classExchange"_s);
    m_choose->setObjectName(u"classChoose"_s);
    m_agree->setObjectName(u"classAgree"_s);
    m_setPassword->setObjectName(u"classSetPassword"_s);
    for (QPushButton *button : buttons.findChildren<QPushButton *>()) {
        button->setAutoDefault(button == m_signIn);
    }
    for (QPushButton *button : {m_choose, m_agree, m_setPassword}) {
        button->setAutoDefault(false); // Enter signs in
    }
}

QWidget *ClassDialog::buildSignIn()
{
    auto *page = new QWidget(m_pages);
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(wrapped(tr("A class exchanges progress and a discussion through a server of your school. Your "
                               "teacher gives you an invitation: a file that ends in .ochre-class, or a line to paste. "
                               "Ochre works without a class just as well."),
                            page));
    auto *line = new QHBoxLayout;
    auto *label = new QLabel(tr("&Invitation:"), page);
    label->setBuddy(m_line);
    m_line->setObjectName(u"classInvitation"_s);
    m_line->setAccessibleName(tr("Invitation"));
    m_line->setPlaceholderText(tr("Paste the line of your teacher, or choose its file"));
    m_line->setMaxLength(400'000);
    line->addWidget(label);
    line->addWidget(m_line, 1);
    line->addWidget(m_choose);
    rows->addLayout(line);
    rows->addWidget(m_known);
    rows->addWidget(buildTabs());
    m_keep->setObjectName(u"classKeep"_s);
    if (!m_session.mayKeepPassword()) {
        m_keep->setEnabled(false);
        m_keep->setText(tr("There is no keyring on this computer: the password is asked for each time."));
    }
    rows->addWidget(m_keep);
    rows->addStretch(1);
    return page;
}

QWidget *ClassDialog::buildTabs()
{
    m_tabs->setObjectName(u"classTabs"_s);
    auto *known = new QWidget(m_tabs);
    auto *form = new QFormLayout(known);
    addLine(*form, *m_login, u"classLogin"_s, tr("&Login:"));
    addLine(*form, *m_password, u"classPassword"_s, tr("&Password:"), true);
    m_login->setPlaceholderText(tr("As on the slip from your teacher"));
    m_tabs->addTab(known, tr("I have a login"));
    auto *fresh = new QWidget(m_tabs);
    auto *newForm = new QFormLayout(fresh);
    addLine(*newForm, *m_code, u"classCode"_s, tr("Co&de:"));
    addLine(*newForm, *m_name, u"className"_s, tr("Your na&me:"));
    addLine(*newForm, *m_newPassword, u"classNewPassword"_s, tr("New pass&word:"), true);
    addLine(*newForm, *m_again, u"classAgain"_s, tr("Onc&e more:"), true);
    m_code->setPlaceholderText(tr("The code that your teacher shows"));
    m_name->setPlaceholderText(tr("Only your teachers see it"));
    m_tabs->addTab(fresh, tr("I have a code"));
    return m_tabs;
}

QWidget *ClassDialog::buildClass()
{
    auto *page = new QWidget(m_pages);
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    m_who->setTextFormat(Qt::PlainText);
    m_who->setTextInteractionFlags(Qt::TextSelectableByMouse);
    rows->addWidget(m_who);
    m_choice->setObjectName(u"classChoice"_s);
    m_choice->setAccessibleName(tr("Class that is open"));
    rows->addWidget(m_choice);
    m_sharing = buildSharing();
    rows->addWidget(m_sharing);
    m_change = new QWidget(page);
    auto *change = new QVBoxLayout(m_change);
    change->setContentsMargins(0, 0, 0, 0);
    change->addWidget(
        wrapped(tr("Somebody else has seen your password: it was made for you. Choose one of your own."), m_change));
    auto *line = new QHBoxLayout;
    m_changed->setObjectName(u"classChangedPassword"_s);
    m_changed->setAccessibleName(tr("Password of your own"));
    m_changed->setEchoMode(QLineEdit::Password);
    line->addWidget(m_changed, 1);
    line->addWidget(m_setPassword);
    change->addLayout(line);
    rows->addWidget(m_change);
    rows->addStretch(1);
    return page;
}

QWidget *ClassDialog::buildSharing()
{
    auto *box = new QGroupBox(tr("What may your teachers read?"), this);
    auto *rows = new QVBoxLayout(box);
    const auto add = [&](QRadioButton *button, const QString &name, const QString &meaning) {
        button->setObjectName(name);
        button->setAccessibleDescription(meaning);
        rows->addWidget(button);
        QLabel *words = wrapped(meaning, box);
        words->setProperty("muted", true);
        words->setIndent(24);
        rows->addWidget(words);
    };
    add(m_nothing, u"shareNothing"_s, tr("Your work is kept on the class server as a copy for your other computers."));
    add(m_results, u"shareResults"_s,
        tr("Which lessons you opened, what you answered, which exercises you solved and which hints you took."));
    add(m_withCode, u"shareCode"_s, tr("The same, and the programs that you write."));
    rows->addWidget(wrapped(tr("Whatever you choose, your notes, your cards and how sure you are stay yours: they are "
                               "copied to the server for you alone. Who runs the server of the school could look at "
                               "everything that lies there. You can change this at any time, and it counts at once, "
                               "also for what was sent before."),
                            box));
    auto *line = new QHBoxLayout;
    line->addWidget(m_agreed, 1);
    line->addWidget(m_agree);
    rows->addLayout(line);
    return box;
}

} // namespace Ochre::Together
