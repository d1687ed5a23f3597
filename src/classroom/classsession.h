// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "classroom/classlink.h"
#include "classroom/classplace.h"
#include "classroom/postlink.h"

#include <QThreadPool>

namespace Ochre::Keyring {
class PasswordSafe;
}

namespace Ochre::Classroom {

/// Who is signed in to which class, for the window. Every question to the server has a thread of its own that nobody
/// waits for. Nothing of the learner's progress leaves the machine before agree().
class ClassSession final : public QObject {
    Q_OBJECT
public:
    enum class State {
        SignedOut,
        Locked,   ///< the class is known, the password is not: what is on this machine can be read and written
        SignedIn, ///< also while the server is not there
        Guest,    ///< reads the discussion
    };

    struct Parts {
        Progress::ProgressService &progress; ///< borrowed
        Keyring::PasswordSafe &safe;         ///< borrowed
        QString store;                       ///< the file that the service has open
        QString folder;                      ///< the learner's data
        Clock clock;
    };
    explicit ClassSession(const Parts &parts, QObject *parent = nullptr);
    ~ClassSession() override;

    /// Goes on with the class of the last time: with the password of the keyring, else locked.
    void resume();

    [[nodiscard]] State state() const { return m_state; }
    /// A question is under way.
    [[nodiscard]] bool isBusy() const { return m_call.isRunning(); }
    /// Why the last question failed; none while one is under way.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    [[nodiscard]] const ClassPlace &place() const { return m_place; }
    [[nodiscard]] Membership membership() const { return m_place.membership(); }
    /// The keyring took the password; none while that is not known.
    [[nodiscard]] std::optional<bool> isPasswordKept() const { return m_isKept; }
    [[nodiscard]] bool mayKeepPassword() const;

    // Questions. A new one takes the place of one that is under way; changed() tells the outcome.
    void signIn(const Invitation &invitation, const QString &login, const QString &password, bool keep);
    void signUp(const Invitation &invitation, const QString &code, const QString &name, const QString &password,
                bool keep);
    void lookAsGuest(const Invitation &invitation);
    /// From now on progress is sent to the class, and its teachers may read this much.
    void agree(Sharing sharing);
    void setPassword(const QString &password);
    void setHidden(const QString &author, const std::vector<QString> &rows, bool isHidden);

    /// Another class of the same login.
    void chooseClass(const QString &classId);
    /// The password is forgotten, in the keyring too. What is on this machine stays.
    void signOut();

    [[nodiscard]] ClassLink &link() { return m_link; }
    [[nodiscard]] Discussion::PostDesk &desk() { return m_desk; }
    [[nodiscard]] PostLink &posts() { return m_posts; }
    /// One line for the status bar; empty when nobody is signed in.
    [[nodiscard]] QString stateText() const;
    /// What is to be said of it, one sentence a line.
    [[nodiscard]] QString sentences() const;

signals:
    void changed();
    void signedIn();

private:
    using Outcome = Result<ClassPlace>;
    using Work = std::function<Outcome(const Patience &)>;
    void ask(Work work, std::function<void()> then);
    void begin(const QString &password);
    void keepPassword(bool keep);
    void openClass();
    void closeClass();
    void fail(const Error &error);
    void takeMemberships(const std::vector<Membership> &memberships);
    void save();
    [[nodiscard]] Result<Address> address() const;

    Parts m_parts;
    State m_state = State::SignedOut;
    ClassPlace m_place;
    QString m_password;
    std::optional<bool> m_isKept;
    std::optional<Error> m_problem;
    Discussion::PostDesk m_desk;
    PostLink m_posts;
    ClassLink m_link;
    AsideCall m_call;
    QThreadPool m_disk; ///< of one thread: what is remembered is written in its order
};

} // namespace Ochre::Classroom
