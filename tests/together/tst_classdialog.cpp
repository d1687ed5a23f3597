// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/classroomdesk.h"
#include "support/machinepace.h"
#include "together/classdialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>

using namespace Ochre;
using namespace Ochre::Classroom;
using State = ClassSession::State;

/// The dialog with real keys and clicks, on a live server.
class TestClassDialog final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ClassServer> m_server;
    std::unique_ptr<ClassDesk> m_class;
    std::unique_ptr<SessionDesk> m_desk;
    std::unique_ptr<Together::ClassDialog> m_dialog;
    Invitation m_invitation;

    template<typename T>
    T *part(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }
    static void isQuick(const QElapsedTimer &timer)
    {
        const auto took = static_cast<double>(timer.elapsed());
        QVERIFY2(took < 50 * machinePace(), qPrintable(QString::number(took)));
    }
    [[nodiscard]] QString text(const QString &label) const { return part<QLabel>(label)->text(); }
    void type(const QString &line, const QString &words) const
    {
        auto *field = part<QLineEdit>(line);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, words);
    }
    void click(const QString &name) const
    {
        auto *button = part<QAbstractButton>(name);
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(10, button->height() / 2)); // its mark, of a radio button
    }
    void paste(const QString &line) const
    {
        auto *field = part<QLineEdit>(u"classInvitation"_s);
        field->setFocus();
        field->clear();
        field->insert(line);
    }
    bool signIn(const QString &password) const
    {
        paste(m_invitation.toLine());
        type(u"classLogin"_s, m_class->student.login);
        type(u"classPassword"_s, password);
        QTest::keyClick(part<QLineEdit>(u"classPassword"_s), Qt::Key_Return);
        return m_desk->waitForAnswer();
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<ClassServer>();
        QVERIFY2(m_server->isRunning(), m_server->problem().constData());
        m_class = std::make_unique<ClassDesk>(*m_server, u"dialog"_s);
        m_invitation = invitationTo(*m_server, *m_class);
    }
    void init()
    {
        m_desk = std::make_unique<SessionDesk>();
        m_dialog = std::make_unique<Together::ClassDialog>(*m_desk->session);
        m_dialog->QDialog::show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void cleanup()
    {
        m_dialog.reset();
        m_desk.reset();
    }

    void withoutAnInvitation_nothingIsAsked()
    {
        QVERIFY(!part<QPushButton>(u"classSignIn"_s)->isEnabled());
        QVERIFY(!part<QPushButton>(u"classSignIn"_s)->toolTip().isEmpty());
        paste(u"nonsense"_s);
        QVERIFY(!text(u"classKnown"_s).isEmpty());
        QVERIFY(!part<QPushButton>(u"classSignIn"_s)->isEnabled());
        paste(m_invitation.toLine());
        QVERIFY(text(u"classKnown"_s).contains(u"Rust 1"_s));
        QVERIFY(part<QPushButton>(u"classGuest"_s)->isEnabled());
        m_dialog->setInvitation(m_invitation.toFile());
        QVERIFY(text(u"classKnown"_s).contains(u"Rust 1"_s));
    }

    void wrongPassword_isSaidAndTypedAgain()
    {
        QVERIFY(signIn(u"wrong"_s));
        QCOMPARE(m_desk->session->state(), State::SignedOut);
        QVERIFY(!text(u"classMessage"_s).isEmpty());
        QVERIFY(part<QLineEdit>(u"classLogin"_s)->isVisible());
        QVERIFY(signIn(m_class->student.password));
        QCOMPARE(m_desk->session->state(), State::SignedIn);
        QVERIFY(!part<QLineEdit>(u"classLogin"_s)->isVisible());
        QVERIFY(part<QLineEdit>(u"classPassword"_s)->text().isEmpty());
    }

    // Nothing is chosen for the learner, the words are there, and the choice can be changed.
    void sharing_isAskedShownAndChanged()
    {
        QVERIFY(signIn(m_class->student.password));
        QVERIFY(part<QRadioButton>(u"shareNothing"_s)->isVisible());
        for (const QString &level : {u"shareNothing"_s, u"shareResults"_s, u"shareCode"_s}) {
            QVERIFY(!part<QRadioButton>(level)->isChecked());
        }
        QVERIFY(!part<QPushButton>(u"classAgree"_s)->isEnabled());
        const QString before = text(u"classAgreed"_s);
        click(u"shareResults"_s);
        click(u"classAgree"_s);
        QVERIFY(m_desk->waitForAnswer());
        QCOMPARE(m_desk->session->membership().sharing, Sharing::Results);
        QVERIFY(text(u"classAgreed"_s) != before);
        QVERIFY(part<QRadioButton>(u"shareResults"_s)->isChecked());
        QVERIFY(!part<QPushButton>(u"classAgree"_s)->isEnabled());
        click(u"shareCode"_s);
        click(u"classAgree"_s);
        QVERIFY(m_desk->waitFor([this] { return m_desk->session->membership().sharing == Sharing::ResultsAndCode; }));
        QVERIFY(part<QRadioButton>(u"shareCode"_s)->isChecked());
        QCOMPARE(m_class->ask("SELECT sharing FROM study.membership WHERE person_id = '"
                              + m_class->student.person.toUtf8() + '\''),
                 u"2"_s);
        click(u"classSignOut"_s);
        QVERIFY(part<QLineEdit>(u"classLogin"_s)->isVisible());
    }

    void code_signsUp()
    {
        const auto code = makeCode(*m_class->admin, m_class->classId, 1, 1);
        paste(m_invitation.toLine());
        part<QTabWidget>(u"classTabs"_s)->setCurrentIndex(1);
        type(u"classCode"_s, code->code.toLower());
        type(u"className"_s, u"Hedy"_s);
        type(u"classNewPassword"_s, u"long enough"_s);
        type(u"classAgain"_s, u"something else"_s);
        QVERIFY(!part<QPushButton>(u"classSignIn"_s)->isEnabled());
        type(u"classAgain"_s, u"long enough"_s);
        click(u"classSignIn"_s);
        QVERIFY(m_desk->waitForState(State::SignedIn));
        QCOMPARE(m_desk->session->membership().name, u"Hedy"_s);
        QVERIFY(text(u"classWho"_s).contains(m_desk->session->place().login)); // it is needed elsewhere
    }

    void keyring_thatIsNotThereIsSaid()
    {
        m_dialog.reset();
        m_desk->safe.isThere = false;
        m_dialog = std::make_unique<Together::ClassDialog>(*m_desk->session);
        QVERIFY(!part<QCheckBox>(u"classKeep"_s)->isEnabled());
        m_desk->safe.isThere = true;
        m_desk->safe.isOpen = false;
        m_dialog = std::make_unique<Together::ClassDialog>(*m_desk->session);
        m_dialog->QDialog::show();
        const QString before = text(u"classMessage"_s);
        part<QCheckBox>(u"classKeep"_s)->setChecked(true);
        QVERIFY(signIn(m_class->student.password));
        QVERIFY(m_desk->waitFor([this] { return m_desk->session->isPasswordKept() == false; }));
        QVERIFY(text(u"classMessage"_s) != before);
        QVERIFY(!m_desk->session->place().keepsPassword);
    }

    // The dialog and the program stay as usable while the server is silent.
    void frozenServer_leavesTheDialogUsable()
    {
        QVERIFY(m_server->order("freeze"));
        paste(m_invitation.toLine());
        type(u"classLogin"_s, m_class->student.login);
        type(u"classPassword"_s, m_class->student.password);
        QElapsedTimer timer;
        timer.start();
        click(u"classSignIn"_s);
        isQuick(timer);
        QVERIFY(m_desk->session->isBusy());
        QVERIFY(!text(u"classMessage"_s).isEmpty());
        type(u"classLogin"_s, u"somebody"_s);
        QCOMPARE(part<QLineEdit>(u"classLogin"_s)->text(), u"somebody"_s);
        timer.restart();
        m_dialog->close();
        isQuick(timer);
        QVERIFY(m_server->order("thaw"));
    }
};

QTEST_MAIN(TestClassDialog)
#include "tst_classdialog.moc"
