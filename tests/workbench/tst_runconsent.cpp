// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/runconsent.h"
#include "toolchain/toolchain.h"
#include "settings/settings.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWidget>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

Toolchain::Toolchain toolchainWith(Sandbox::SandboxLevel level)
{
    Toolchain::Toolchain toolchain;
    toolchain.sandbox = level;
    return toolchain;
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

    void ownCourseOrSandbox_isNotAskedAbout()
    {
        Answer answer(u"none"_s, false);
        QVERIFY(Workbench::RunConsent(*m_settings, false, *m_window).mayRun(m_bare));
        for (const auto level : {Sandbox::SandboxLevel::Full, Sandbox::SandboxLevel::Restricted}) {
            QVERIFY(Workbench::RunConsent(*m_settings, true, *m_window).mayRun(toolchainWith(level)));
        }
        QCOMPARE(answer.asked, 0);
    }

    void cancel_runsNothingAndAsksAgain()
    {
        Answer answer(u"none"_s, false);
        Workbench::RunConsent consent(*m_settings, true, *m_window);
        QVERIFY(!consent.mayRun(m_bare));
        QVERIFY(!consent.mayRun(m_bare));
        QCOMPARE(answer.asked, 2);
    }

    void run_holdsForTheSession()
    {
        Answer answer(u"runUnsandboxedButton"_s, false);
        Workbench::RunConsent consent(*m_settings, true, *m_window);
        QVERIFY(consent.mayRun(m_bare));
        QVERIFY(consent.mayRun(m_bare));
        QCOMPARE(answer.asked, 1);
        QVERIFY(!m_settings->isUnsandboxedAllowed());
    }

    void remembered_holdsForEver()
    {
        Answer answer(u"runUnsandboxedButton"_s, true);
        QVERIFY(Workbench::RunConsent(*m_settings, true, *m_window).mayRun(m_bare));
        QVERIFY(Workbench::RunConsent(*m_settings, true, *m_window).mayRun(m_bare));
        QCOMPARE(answer.asked, 1);
    }

private:
    Toolchain::Toolchain m_bare = toolchainWith(Sandbox::SandboxLevel::LimitsOnly);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings::Settings> m_settings;
    std::unique_ptr<QWidget> m_window;
};

QTEST_MAIN(TestRunConsent)
#include "tst_runconsent.moc"
