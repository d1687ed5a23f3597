// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "classroom/invitation.h"
#include "classroom/membership.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QStackedWidget;
class QTabWidget;

namespace Ochre::Classroom {
class ClassSession;
}

namespace Ochre::Together {

/// Sign in to a class or sign up with a code, look in as a guest; then what teachers may read, what waits, and the way
/// out. Stays usable while the server is asked.
class ClassDialog final : public QDialog {
    Q_OBJECT
public:
    /// The session is borrowed and outlives the dialog.
    explicit ClassDialog(Classroom::ClassSession &session, QWidget *parent = nullptr);

    /// The content of an invitation, or a line of it.
    void setInvitation(const QByteArray &content);

private:
    QWidget *buildSignIn();
    QWidget *buildTabs();
    QWidget *buildClass();
    QWidget *buildSharing();
    void buildButtons(QWidget &buttons);
    void connectParts();
    void chooseFile();
    void readInvitation();
    void signIn();
    void agree();
    void setPassword();
    void refresh();
    void showClass();
    void showSharing();
    void showFields();
    [[nodiscard]] QString message() const;
    [[nodiscard]] bool isSigningUp() const;
    [[nodiscard]] QString obstacle() const;

    Classroom::ClassSession &m_session;
    std::optional<Classroom::Invitation> m_invitation;
    QByteArray m_content;                      ///< of a file that was chosen: too long for a line
    std::optional<Classroom::Sharing> m_shown; ///< the level that the buttons were set to; none = the learner's choice

    QStackedWidget *m_pages;
    QLineEdit *m_line;
    QPushButton *m_choose;
    QLabel *m_known;
    QTabWidget *m_tabs;
    QLineEdit *m_login;
    QLineEdit *m_password;
    QLineEdit *m_code;
    QLineEdit *m_name;
    QLineEdit *m_newPassword;
    QLineEdit *m_again;
    QCheckBox *m_keep;
    QPushButton *m_signIn;
    QPushButton *m_guest;
    QLabel *m_who;
    QComboBox *m_choice;
    QWidget *m_sharing = nullptr;
    QRadioButton *m_nothing;
    QRadioButton *m_results;
    QRadioButton *m_withCode;
    QLabel *m_agreed;
    QPushButton *m_agree;
    QWidget *m_change = nullptr;
    QLineEdit *m_changed;
    QPushButton *m_setPassword;
    QLabel *m_message;
    QPushButton *m_exchange;
    QPushButton *m_retry;
    QPushButton *m_signOut;
};

} // namespace Ochre::Together
