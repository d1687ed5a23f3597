// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settings.h"
#include "workbench/runconsent.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWidget>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Runner::Trust;
using Sandbox::SandboxLevel;
using Workbench::RunConsent;

namespace {

const QString program = u"lesson/example-1"_s;

bool none(const QString & /*course*/)
{
    return false;
}

bool all(const QString & /*course*/)
{
    return true;
}

/// Answers the next question as soon as it is there, as a user does with the mouse.
class Answer final {
public:
    Answer(const QString &buttonName, bool remember)
    {
        QObject::connect(&m_timer, &QTimer::timeout, [this, buttonName, remember] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box) {
                return;
            }
            ++asked;
            if (remember) {
                box->checkBox()->setChecked(true);
            }
            auto *button = box->findChild<QAbstractButton *>(buttonName);
            QTest::mouseClick(button ? button : box->button(QMessageBox::Cancel), Qt::LeftButton);
        });
        m_timer.start(10);
    }
    int asked = 0;

private:
    QTimer m_timer;
};

} // namespace

class TestRunConsent final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings::Settings>(m_folder->filePath(u"ochre.ini"_s));
        m_window = std::make_unique<QWidget>();
    }

    void ownCourse_isNotAskedAbout()
    {
        Answer answer(u"none"_s, false);
        RunConsent own(*m_settings, none, *m_window);
        QCOMPARE(own.trustOf(program), Trust::OwnCourse);
        QCOMPARE(own.ask(program, SandboxLevel::LimitsOnly), Trust::OwnCourse);
        QCOMPARE(answer.asked, 0);
    }

    void foreignCourse_isAskedAboutOnceAtEachLevel()
    {
        Answer answer(u"consentRunButton"_s, false);
        RunConsent foreign(*m_settings, all, *m_window);
        QCOMPARE(foreign.ask(program, SandboxLevel::Full), Trust::ForeignContained);
        QCOMPARE(foreign.ask(u"lesson/example-2"_s, SandboxLevel::Full), Trust::ForeignContained);
        QCOMPARE(answer.asked, 1);
        QCOMPARE(foreign.ask(u"lesson/example-3"_s, SandboxLevel::Restricted), Trust::ForeignContained);
        QCOMPARE(answer.asked, 2); // what holds it now is weaker
        QVERIFY(m_settings->allowedCourses().isEmpty());
    }

    void foreignCourse_isRememberedForItsLevelOnly()
    {
        Answer answer(u"consentRunButton"_s, true);
        const auto ask = [this](SandboxLevel level) {
            return RunConsent(*m_settings, all, *m_window).ask(program, level);
        };
        QCOMPARE(ask(SandboxLevel::Full), Trust::ForeignContained);
        QCOMPARE(ask(SandboxLevel::Full), Trust::ForeignContained);
        QCOMPARE(answer.asked, 1);
        QCOMPARE(RunConsent(*m_settings, all, *m_window).trustOf(program), Trust::Foreign); // nothing was ordered yet
        QCOMPARE(ask(SandboxLevel::Restricted), Trust::ForeignContained);
        QCOMPARE(ask(SandboxLevel::LimitsOnly), Trust::ForeignAllowed);
        QCOMPARE(answer.asked, 3);
    }

    void foreignCourse_doesNotRunWhenItIsRefused()
    {
        Answer answer(u"none"_s, false);
        RunConsent foreign(*m_settings, all, *m_window);
        for (const auto level : {SandboxLevel::Full, SandboxLevel::Restricted}) {
            QVERIFY(!mayExecute(foreign.ask(program, level), level));
        }
        QCOMPARE(answer.asked, 2);
    }

    void foreignProgram_isTrustedOnlyAfterItWasOrdered()
    {
        RunConsent consent(*m_settings, all, *m_window);
        QSignalSpy changed(&consent, &RunConsent::trustChanged);
        QCOMPARE(consent.trustOf(program), Trust::Foreign);
        {
            const Answer yes(u"consentRunButton"_s, false);
            QCOMPARE(consent.ask(program, SandboxLevel::Full), Trust::ForeignContained);
        }
        QCOMPARE(changed.size(), 1);
        QCOMPARE(consent.trustOf(program), Trust::ForeignContained);
        QCOMPARE(consent.trustOf(u"lesson/example-2"_s), Trust::Foreign); // each for itself
        Answer answer(u"none"_s, false);
        QVERIFY(!mayExecute(consent.ask(program, SandboxLevel::LimitsOnly), SandboxLevel::LimitsOnly));
        QCOMPARE(answer.asked, 1); // the sandbox is gone: that is another question
    }

    void textsOfTheLearner_areTheirOwn()
    {
        const RunConsent consent(*m_settings, all, *m_window);
        for (const QString &id : {u"playground"_s, u"file:/home/me/a.rs"_s, u"explain:E0382-1"_s}) {
            QCOMPARE(consent.trustOf(id), Trust::Learner);
        }
    }

    // A text that one wrote or opened may have come from anywhere.
    void ownProgram_isAskedAboutOnceWithoutASandbox()
    {
        const QString file = u"file:/home/me/a.rs"_s;
        Answer answer(u"consentRunButton"_s, false);
        RunConsent consent(*m_settings, none, *m_window);
        QCOMPARE(consent.ask(file, SandboxLevel::Restricted, "fn main() {}"), Trust::Learner);
        QCOMPARE(answer.asked, 0);
        QCOMPARE(consent.ask(file, SandboxLevel::LimitsOnly, "fn main() {}"), Trust::LearnerAllowed);
        QCOMPARE(consent.ask(file, SandboxLevel::LimitsOnly, "fn main() {}"), Trust::LearnerAllowed);
        QCOMPARE(answer.asked, 1);
        QCOMPARE(consent.trustOf(u"playground"_s), Trust::Learner); // each for itself
        // Somebody has changed it on the disk.
        QCOMPARE(consent.ask(file, SandboxLevel::LimitsOnly, "fn main() { steal() }"), Trust::LearnerAllowed);
        QCOMPARE(answer.asked, 2);
    }

    void ownProgram_isRememberedByItsText()
    {
        const QString file = u"file:/home/me/a.rs"_s;
        Answer answer(u"consentRunButton"_s, true);
        const auto ask = [&](const QByteArray &text) {
            return RunConsent(*m_settings, none, *m_window).ask(file, SandboxLevel::LimitsOnly, text);
        };
        QCOMPARE(ask("one"), Trust::LearnerAllowed);
        QCOMPARE(ask("one"), Trust::LearnerAllowed);
        QCOMPARE(answer.asked, 1);
        QCOMPARE(ask("another"), Trust::LearnerAllowed);
        QCOMPARE(answer.asked, 2);
    }

    void ownProgram_doesNotRunWhenItIsRefused()
    {
        Answer answer(u"none"_s, false);
        RunConsent consent(*m_settings, none, *m_window);
        const Trust trust = consent.ask(u"playground"_s, SandboxLevel::LimitsOnly);
        QVERIFY(!mayExecute(trust, SandboxLevel::LimitsOnly));
        QCOMPARE(answer.asked, 1);
    }

    void cancel_runsNothingAndAsksAgain()
    {
        Answer answer(u"none"_s, false);
        RunConsent consent(*m_settings, all, *m_window);
        QCOMPARE(consent.ask(program, SandboxLevel::LimitsOnly), Trust::Foreign);
        QCOMPARE(consent.ask(program, SandboxLevel::LimitsOnly), Trust::Foreign);
        QCOMPARE(answer.asked, 2);
    }

    void run_holdsForTheSession()
    {
        Answer answer(u"consentRunButton"_s, false);
        RunConsent consent(*m_settings, all, *m_window);
        QCOMPARE(consent.ask(program, SandboxLevel::LimitsOnly), Trust::ForeignAllowed);
        QCOMPARE(consent.ask(program, SandboxLevel::LimitsOnly), Trust::ForeignAllowed);
        QCOMPARE(answer.asked, 1);
        QVERIFY(m_settings->allowedCourses().isEmpty());
    }

    void remembered_holdsForEver()
    {
        Answer answer(u"consentRunButton"_s, true);
        QCOMPARE(RunConsent(*m_settings, all, *m_window).ask(program, SandboxLevel::LimitsOnly), Trust::ForeignAllowed);
        QCOMPARE(RunConsent(*m_settings, all, *m_window).ask(program, SandboxLevel::LimitsOnly), Trust::ForeignAllowed);
        QCOMPARE(answer.asked, 1);
    }

    // What was said of one course says nothing of another one.
    void courses_areEachForThemselves()
    {
        Answer answer(u"consentRunButton"_s, true);
        const auto isForeign = [](const QString &course) { return course != u"rust"_s; };
        RunConsent consent(*m_settings, isForeign, *m_window);
        const QString embedded = u"@embedded/lesson/example-1"_s;
        const QString games = u"@games/lesson/example-1"_s;
        QCOMPARE(consent.trustOf(program), Trust::OwnCourse);
        QCOMPARE(consent.ask(embedded, SandboxLevel::LimitsOnly), Trust::ForeignAllowed);
        QCOMPARE(consent.trustOf(u"@embedded/other/example-2"_s), Trust::ForeignAllowed);
        QCOMPARE(consent.trustOf(games), Trust::Foreign);
        QCOMPARE(consent.ask(games, SandboxLevel::LimitsOnly), Trust::ForeignAllowed);
        QCOMPARE(answer.asked, 2);
        QCOMPARE(m_settings->allowedCourses(), (QStringList{u"embedded"_s, u"games"_s}));
        QCOMPARE(RunConsent(*m_settings, isForeign, *m_window).trustOf(embedded), Trust::ForeignAllowed);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings::Settings> m_settings;
    std::unique_ptr<QWidget> m_window;
};

QTEST_MAIN(TestRunConsent)
#include "tst_runconsent.moc"
