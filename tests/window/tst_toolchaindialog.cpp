// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "runner/cratesource.h"
#include "settings/settings.h"
#include "window/toolchaindialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Window::ToolchainDialog;

/// Where the sources of crates come from: shown, chosen, refused, and found automatically again.
class TestToolchainDialog final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings::Settings>(m_folder->filePath(u"ochre.ini"_s));
        m_vendor = m_folder->filePath(u"vendor"_s);
        QVERIFY(QDir().mkpath(m_vendor + u"/serde"_s));
        QVERIFY(saveFile(m_vendor + u"/serde/Cargo.toml"_s, "[package]\n"));
        QVERIFY(QDir().mkpath(m_folder->filePath(u"photos/2026"_s)));
        m_dialog = std::make_unique<ToolchainDialog>(*m_settings);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    void cleanup()
    {
        m_dialog.reset();
        m_settings.reset();
        m_folder.reset();
    }

    void folderInUse_isShown()
    {
        QCOMPARE(field()->text(), QString());
        m_dialog->showToolchain(withCrates(u"/usr/share/cargo/registry"_s));
        QCOMPARE(field()->text(), u"/usr/share/cargo/registry"_s);
        QVERIFY(!message()->isVisible());
    }

    void folderWithCrates_isTakenAndLookedForAtOnce()
    {
        QSignalSpy probe(m_dialog.get(), &ToolchainDialog::probeRequested);
        choose(m_vendor);
        QCOMPARE(m_settings->crateFolder(), m_vendor);
        QCOMPARE(probe.count(), 1);
        m_dialog->showToolchain(withCrates(m_vendor));
        QVERIFY(!message()->isVisible());
    }

    void folderWithoutCrates_isRefusedInOneSentence()
    {
        m_settings->setCrateFolder(m_vendor);
        QSignalSpy probe(m_dialog.get(), &ToolchainDialog::probeRequested);
        choose(m_folder->filePath(u"photos"_s));
        QCOMPARE(m_settings->crateFolder(), m_vendor);
        QCOMPARE(probe.count(), 0);
        QVERIFY(message()->isVisible());
        for (const QString &word :
             {u"photos"_s, u"cargo vendor"_s, u"/usr/share/cargo/registry"_s, u"librust-*-dev"_s}) {
            QVERIFY2(message()->text().contains(word), qPrintable(message()->text()));
        }
    }

    // Text to copy, shown only where there is some.
    void repair_isTextToCopy()
    {
        auto *text = m_dialog->findChild<QPlainTextEdit *>(u"repairText"_s);
        Toolchain::Toolchain toolchain;
        toolchain.problems = {{u"No linker."_s, u"Get one."_s}};
        m_dialog->showToolchain(toolchain);
        QVERIFY(!text->isVisible());
        QVERIFY(!button(u"copyRepairButton"_s)->isVisible());
        toolchain.problems.push_back({u"No sandbox."_s, u"Type this."_s, u"sudo one\nsudo two"_s});
        toolchain.problems.push_back({u"No sandbox."_s, u"And this."_s, u"sudo three"_s});
        m_dialog->showToolchain(toolchain);
        QVERIFY(text->isVisible() && text->isReadOnly());
        QCOMPARE(text->toPlainText(), u"sudo one\nsudo two\nsudo three"_s);
        QVERIFY(m_dialog->findChild<QLabel *>(u"adviceLabel"_s)->text().contains(u"Type this."));
        QTest::mouseClick(button(u"copyRepairButton"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"sudo one\nsudo two\nsudo three\n"_s);
    }

    void automatic_forgetsTheChoice()
    {
        m_settings->setCrateFolder(m_vendor);
        QSignalSpy probe(m_dialog.get(), &ToolchainDialog::probeRequested);
        button(u"automaticCratesButton"_s)->setFocus();
        QTest::keyClick(button(u"automaticCratesButton"_s), Qt::Key_Space);
        QCOMPARE(m_settings->crateFolder(), QString());
        QCOMPARE(probe.count(), 1);
    }

    void chosenFolderThatIsGone_isSaid()
    {
        m_settings->setCrateFolder(m_vendor);
        QVERIFY(QDir(m_vendor).removeRecursively());
        m_dialog->showToolchain(withCrates(u"/usr/share/cargo/registry"_s));
        QCOMPARE(field()->text(), u"/usr/share/cargo/registry"_s);
        QVERIFY(message()->isVisible());
        QVERIFY2(message()->text().contains(m_vendor), qPrintable(message()->text()));
    }

    void keyboard_reachesTheRowInOrder()
    {
        const QList<QWidget *> order{field(), button(u"chooseCratesButton"_s), button(u"automaticCratesButton"_s)};
        m_dialog->activateWindow();
        order.front()->setFocus();
        for (QWidget *widget : order) {
            QTRY_VERIFY(widget->hasFocus());
            QVERIFY(!widget->accessibleName().isEmpty());
            QVERIFY(!widget->toolTip().isEmpty());
            QTest::keyClick(widget, Qt::Key_Tab);
        }
    }

    void holdsCrates_wantsAManifestInASubFolder()
    {
        QVERIFY(Runner::holdsCrates(m_vendor));
        QVERIFY(!Runner::holdsCrates(m_vendor + u"/serde"_s)); // a crate is no folder of crates
        QVERIFY(!Runner::holdsCrates({}));
        QVERIFY(!Runner::holdsCrates(m_folder->filePath(u"none"_s)));
    }

private:
    [[nodiscard]] QPushButton *button(const QString &name) const { return m_dialog->findChild<QPushButton *>(name); }
    [[nodiscard]] QLineEdit *field() const { return m_dialog->findChild<QLineEdit *>(u"crateFolderField"_s); }
    [[nodiscard]] QLabel *message() const { return m_dialog->findChild<QLabel *>(u"crateMessage"_s); }

    static Toolchain::Toolchain withCrates(const QString &folder)
    {
        Toolchain::Toolchain toolchain;
        toolchain.crateSources = folder;
        return toolchain;
    }

    /// Presses "Choose…" and answers the file dialog, as a learner who types the path.
    void choose(const QString &folder)
    {
        QTimer answer;
        connect(&answer, &QTimer::timeout, &answer, [&folder] {
            if (auto *files = qobject_cast<QFileDialog *>(QApplication::activeModalWidget())) {
                files->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(folder);
                QMetaObject::invokeMethod(files, "accept");
            }
        });
        answer.start(20);
        QTest::mouseClick(button(u"chooseCratesButton"_s), Qt::LeftButton);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings::Settings> m_settings;
    std::unique_ptr<ToolchainDialog> m_dialog;
    QString m_vendor;
};

QTEST_MAIN(TestToolchainDialog)
#include "tst_toolchaindialog.moc"
