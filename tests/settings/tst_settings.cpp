// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Ochre::Settings::Settings;
using Ochre::Settings::Theme;

namespace {

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

class TestSettings final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;

private slots:
    void init()
    {
        m_file = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u"/ochre.ini"_s);
        QVERIFY(QDir().mkpath(QFileInfo(m_file).path()));
    }

    void defaults_holdWithoutAFile()
    {
        const Settings settings(m_file);
        QCOMPARE(settings.theme(), Theme::System);
        QCOMPARE(settings.zoom(), 100);
        QVERIFY(settings.isLiveCheckEnabled());
        QVERIFY(settings.rustcPath().isEmpty());
        QVERIFY(!settings.isTabMovingFocus());
        QVERIFY(!settings.isUnsandboxedAllowed());
        QVERIFY(settings.windowState(u"main"_s).isEmpty());
        QVERIFY(!QFile::exists(m_file)); // reading writes nothing
    }

    void values_areThereAgainAfterARestart()
    {
        const QByteArray state("\0\xff state \n=;", 12);
        {
            Settings settings(m_file);
            settings.setTheme(Theme::HighContrast);
            settings.setZoom(150);
            settings.setLiveCheckEnabled(false);
            settings.setRustcPath(u"/opt/Rüst tools/rustc"_s);
            settings.setTabMovingFocus(true);
            settings.setUnsandboxedAllowed(true);
            settings.setWindowState(u"main"_s, state);
        }
        const Settings settings(m_file);
        QCOMPARE(settings.theme(), Theme::HighContrast);
        QCOMPARE(settings.zoom(), 150);
        QVERIFY(!settings.isLiveCheckEnabled());
        QCOMPARE(settings.rustcPath(), u"/opt/Rüst tools/rustc"_s);
        QVERIFY(settings.isTabMovingFocus());
        QVERIFY(settings.isUnsandboxedAllowed());
        QCOMPARE(settings.windowState(u"main"_s), state);
        QVERIFY(settings.windowState(u"other"_s).isEmpty());
    }

    void signals_comeOnlyWithAChange()
    {
        Settings settings(m_file);
        QSignalSpy zoom(&settings, &Settings::zoomChanged);
        QSignalSpy theme(&settings, &Settings::themeChanged);
        QSignalSpy live(&settings, &Settings::liveCheckEnabledChanged);
        QSignalSpy tab(&settings, &Settings::tabMovingFocusChanged);
        QSignalSpy rustc(&settings, &Settings::rustcPathChanged);
        settings.setZoom(100);
        settings.setTheme(Theme::System);
        settings.setLiveCheckEnabled(true);
        settings.setTabMovingFocus(false);
        settings.setRustcPath({});
        QCOMPARE(zoom.size() + theme.size() + live.size() + tab.size() + rustc.size(), 0);
        settings.setZoom(110);
        settings.setTheme(Theme::Dark);
        settings.setLiveCheckEnabled(false);
        settings.setTabMovingFocus(true);
        settings.setRustcPath(u"/usr/bin/rustc"_s);
        QCOMPARE(zoom.takeFirst().first().toInt(), 110);
        QCOMPARE(theme.size() + live.size() + tab.size() + rustc.size(), 4);
    }

    void zoom_staysInItsRange()
    {
        Settings settings(m_file);
        QSignalSpy changed(&settings, &Settings::zoomChanged);
        settings.setZoom(1000);
        QCOMPARE(settings.zoom(), 300);
        settings.setZoom(2000);
        QCOMPARE(changed.size(), 1);
        settings.setZoom(-5);
        QCOMPARE(settings.zoom(), 50);
    }

    void rustcPath_isAbsolute()
    {
        Settings settings(m_file);
        settings.setRustcPath(u"bin/rustc"_s);
        QVERIFY(settings.rustcPath().isEmpty());
    }

    void handEditedValues_fallBackToDefaults()
    {
        QVERIFY(writeFile(m_file, "[window]\ntheme=purple\nzoom=large\n[editor]\nlive_check=perhaps\n"
                                  "[runner]\nallow_unsandboxed=yes\n[toolchain]\nrustc_path=./rustc\n"));
        const Settings settings(m_file);
        QCOMPARE(settings.theme(), Theme::System);
        QCOMPARE(settings.zoom(), 100);
        QVERIFY(settings.isLiveCheckEnabled());
        QVERIFY(!settings.isUnsandboxedAllowed());
        QVERIFY(settings.rustcPath().isEmpty());
    }

    void handEditedZoom_isClamped()
    {
        QVERIFY(writeFile(m_file, "[window]\nzoom=9000\n"));
        QCOMPARE(Settings(m_file).zoom(), 300);
    }

    void damagedFile_givesDefaultsAndIsCopied()
    {
        const QByteArray damaged("[window]\nzoom=150\nthis line is no setting\n\x01\x02");
        QVERIFY(writeFile(m_file, damaged));
        {
            Settings settings(m_file);
            QCOMPARE(settings.zoom(), 100);
            settings.setZoom(120);
        }
        QCOMPARE(Settings(m_file).zoom(), 120);
        QFile copy(m_file + u".damaged"_s);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), damaged);
    }

    void unwritablePlace_worksInMemory()
    {
        const QString notAFolder = m_folder.filePath(u"file"_s);
        QVERIFY(writeFile(notAFolder, "x"));
        Settings settings(notAFolder + u"/ochre.ini"_s);
        QSignalSpy changed(&settings, &Settings::zoomChanged);
        settings.setZoom(130);
        settings.sync();
        settings.setWindowState(u"main"_s, "abc");
        settings.sync();
        QCOMPARE(settings.zoom(), 130);
        QCOMPARE(settings.windowState(u"main"_s), "abc");
        QCOMPARE(changed.size(), 1);
    }

    void twoPrograms_keepEachOthersValues()
    {
        Settings first(m_file);
        Settings second(m_file);
        first.setZoom(130);
        second.setTabMovingFocus(true);
        first.sync();
        second.sync();
        const Settings again(m_file);
        QCOMPARE(again.zoom(), 130);
        QVERIFY(again.isTabMovingFocus());
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
