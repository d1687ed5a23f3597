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

using Ochre::Settings::Number;
using Ochre::Settings::Switch;
using Ochre::Settings::Text;
using Ochre::Settings::Word;

void change(Settings &settings, const Switch &option)
{
    settings.setValue(option, !option.fallback);
}

void change(Settings &settings, const Number &option)
{
    settings.setValue(option, option.fallback == option.least ? option.most : option.least);
}

void change(Settings &settings, const Word &option)
{
    settings.setValue(option, QString::fromLatin1(option.words.back()));
}

void change(Settings &settings, const Text &option)
{
    settings.setValue(option, option.isPath ? u"/opt/rust, \"new\""_s : u"Name, with a comma"_s);
}

} // namespace

class TestSettings final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;
    int m_count = 0;

private slots:
    void init()
    {
        // A file of its own for each row: QSettings keeps what it read of a file whose size and time are the same.
        m_file = m_folder.filePath(QString::number(++m_count) + u"/ochre.ini"_s);
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
        QVERIFY(settings.allowedCourses().isEmpty());
        QVERIFY(settings.openCourse().isEmpty() && settings.studiedCourse().isEmpty());
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
            settings.allowCourse(u"embedded"_s);
            settings.allowCourse(u"games"_s);
            settings.allowCourse(u"embedded"_s);
            settings.setOpenCourse(u"embedded"_s);
            settings.setStudiedCourse(u"rust"_s);
            settings.setWindowState(u"main"_s, state);
        }
        const Settings settings(m_file);
        QCOMPARE(settings.theme(), Theme::HighContrast);
        QCOMPARE(settings.zoom(), 150);
        QVERIFY(!settings.isLiveCheckEnabled());
        QCOMPARE(settings.rustcPath(), u"/opt/Rüst tools/rustc"_s);
        QVERIFY(settings.isTabMovingFocus());
        QCOMPARE(settings.allowedCourses(), (QStringList{u"embedded"_s, u"games"_s}));
        QCOMPARE(settings.openCourse(), u"embedded"_s);
        QCOMPARE(settings.studiedCourse(), u"rust"_s);
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
                                  "[toolchain]\nrustc_path=./rustc\n"));
        const Settings settings(m_file);
        QCOMPARE(settings.theme(), Theme::System);
        QCOMPARE(settings.zoom(), 100);
        QVERIFY(settings.isLiveCheckEnabled());
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

    void foreignFile_givesDefaultsWhereItIsNoSetting_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("zoom");
        QTest::addColumn<Theme>("theme");
        const Theme none = Theme::System;
        QTest::newRow("empty") << QByteArray() << 100 << none;
        QTest::newRow("zeros") << QByteArray(4096, '\0') << 100 << none;
        QTest::newRow("line ends of Windows")
            << QByteArray("[window]\r\nzoom=150\r\ntheme=dark\r\n") << 150 << Theme::Dark;
        QTest::newRow("mark at the beginning") << QByteArray("\xef\xbb\xbf[window]\nzoom=150\n") << 150 << none;
        QTest::newRow("cut in a value") << QByteArray("[window]\ntheme=light\nzoom=1") << 50 << Theme::Light;
        QTest::newRow("cut in a key") << QByteArray("[window]\ntheme=light\nzo") << 100 << none;
        QTest::newRow("list") << QByteArray("[window]\nzoom=150, 200\ntheme=dark, light\n") << 100 << none;
        QTest::newRow("too large a number") << QByteArray("[window]\nzoom=99999999999999999999\n") << 100 << none;
        QTest::newRow("no whole number") << QByteArray("[window]\nzoom=1e2\n") << 100 << none;
        QTest::newRow("negative") << QByteArray("[window]\nzoom=-2147483648\n") << 50 << none;
        QTest::newRow("another case") << QByteArray("[window]\ntheme=Dark\n") << 100 << none;
        QTest::newRow("value of a type") << QByteArray("[window]\nzoom=@ByteArray(150)\ntheme=@Invalid()\n") << 150
                                         << none;
        QTest::newRow("value of no type")
            << QByteArray("[window]\nzoom=@Variant(\\0\\0\\0\\x7f\\xff)\n") << 100 << none;
        QTest::newRow("given twice") << QByteArray("[window]\nzoom=150\nzoom=120\n") << 120 << none;
        QTest::newRow("unknown settings") << QByteArray("[window]\nzoom=150\n[new]\nthing=1\n") << 150 << none;
    }

    void foreignFile_givesDefaultsWhereItIsNoSetting()
    {
        QFETCH(const QByteArray, content);
        QVERIFY(writeFile(m_file, content));
        Settings settings(m_file);
        QTEST(settings.zoom(), "zoom");
        QTEST(settings.theme(), "theme");
        settings.setZoom(110); // and it can be written again
        settings.sync();
        QCOMPARE(Settings(m_file).zoom(), 110);
    }

    void table_namesEachOptionOnceAndWithinItsBounds()
    {
        QSet<QString> keys;
        const Settings settings(m_file);
        for (const auto &option : Ochre::Settings::allOptions) {
            const QString key = QString::fromLatin1(keyOf(option));
            QVERIFY2(!keys.contains(key), qPrintable(key));
            keys.insert(key);
            QVERIFY2(settings.isDefault(option), qPrintable(key));
            if (const auto *number = std::get_if<const Ochre::Settings::Number *>(&option)) {
                QVERIFY2((*number)->least <= (*number)->fallback && (*number)->fallback <= (*number)->most,
                         qPrintable(key));
            }
        }
    }

    void everyOption_isChangedToldAndRestored()
    {
        Settings settings(m_file);
        QSignalSpy changed(&settings, &Settings::changed);
        for (const auto &option : Ochre::Settings::allOptions) {
            std::visit([&settings](const auto *known) { change(settings, *known); }, option);
            const QString key = QString::fromLatin1(keyOf(option));
            QVERIFY2(!settings.isDefault(option), qPrintable(key));
            QCOMPARE(changed.size(), 1);
            QCOMPARE(changed.takeFirst().first().toString(), key);
            std::visit([&settings](const auto *known) { change(settings, *known); }, option); // nothing new
            QCOMPARE(changed.size(), 0);
        }
        settings.sync();
        Settings again(m_file);
        QVERIFY(again.takeBadValues().isEmpty()); // what is written can be read
        for (const auto &option : Ochre::Settings::allOptions) {
            QVERIFY2(!again.isDefault(option), keyOf(option));
            settings.restoreDefault(option);
            QVERIFY2(settings.isDefault(option), keyOf(option));
            QCOMPARE(changed.size(), 1);
            changed.clear();
            settings.restoreDefault(option);
            QCOMPARE(changed.size(), 0);
        }
    }

    void badValue_isToldOnceAndKeptAside()
    {
        QVERIFY(writeFile(m_file, "[window]\ntheme=purple\nzoom=9000\n[editor]\nlive_check=perhaps\nwrap=true\n"
                                  "[toolchain]\nrustc_path=./rustc\n"));
        {
            Settings settings(m_file);
            QHash<QString, QString> told;
            const QList<Ochre::Settings::BadValue> values = settings.takeBadValues();
            for (const auto &value : values) {
                told.insert(value.key, value.text);
            }
            QCOMPARE(told, (QHash<QString, QString>{{u"window/theme"_s, u"purple"_s},
                                                    {u"window/zoom"_s, u"9000"_s},
                                                    {u"editor/live_check"_s, u"perhaps"_s},
                                                    {u"toolchain/rustc_path"_s, u"./rustc"_s}}));
            QVERIFY(settings.takeBadValues().isEmpty());
            QCOMPARE(settings.zoom(), 300);
            QVERIFY(settings.value(Ochre::Settings::Options::wrap));
        }
        Settings again(m_file);
        QVERIFY(again.takeBadValues().isEmpty());
        QCOMPARE(again.zoom(), 300);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.contains("purple") && content.contains("9000") && content.contains("perhaps"));
    }

    void keysOfACommand_areNoneOrSomeOrTakenAway()
    {
        {
            Settings settings(m_file);
            QSignalSpy changed(&settings, &Settings::keysChanged);
            QVERIFY(!settings.keys(u"runAction"_s));
            settings.setKeys(u"runAction"_s, u"Ctrl+R; F9"_s);
            settings.setKeys(u"testAction"_s, QString());
            settings.setKeys(u"testAction"_s, QString());
            QCOMPARE(changed.size(), 2);
        }
        Settings settings(m_file);
        QCOMPARE(settings.keys(u"runAction"_s), u"Ctrl+R; F9"_s);
        QCOMPARE(settings.keys(u"testAction"_s), QString());
        QCOMPARE(settings.commandsWithKeys(), (QStringList{u"runAction"_s, u"testAction"_s}));
        settings.setKeys(u"runAction"_s, std::nullopt);
        QCOMPARE(settings.commandsWithKeys(), QStringList{u"testAction"_s});
    }

    void settingOfANewerProgram_staysInTheFile()
    {
        QVERIFY(writeFile(m_file, "[window]\nzoom=150\n[new]\nthing=kept\n"));
        Settings(m_file).setZoom(120);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("thing=kept"));
    }

    void path_isTakenOnlyWhenItIsAbsolute_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("taken");
        QTest::newRow("absolute") << u"/usr/share/cargo/registry"_s << true;
        QTest::newRow("with what a list has") << u"/opt/a, b;c=\"d\" #e\\f"_s << true;
        QTest::newRow("with percent and umlaut") << u"/opt/100%/ä/🦀"_s << true;
        QTest::newRow("relative") << u"vendor"_s << false;
        QTest::newRow("here") << u"./vendor"_s << false;
        QTest::newRow("home") << u"~/vendor"_s << false;
        QTest::newRow("address") << u"file:///vendor"_s << false;
        QTest::newRow("empty") << QString() << false;
    }

    void path_isTakenOnlyWhenItIsAbsolute()
    {
        QFETCH(const QString, path);
        QFETCH(const bool, taken);
        {
            Settings settings(m_file);
            settings.setCrateFolder(path);
            settings.setRustcPath(path);
        }
        QCOMPARE(Settings(m_file).crateFolder(), taken ? path : QString());
        QCOMPARE(Settings(m_file).rustcPath(), taken ? path : QString());
    }

    void windowStates_areTakenOutByTheBeginningOfTheirName()
    {
        {
            Settings settings(m_file);
            settings.setWindowState(u"note-drafts-moves"_s, "{\"a\":1}");
            settings.setWindowState(u"note-drafts-"_s, QByteArray("\0\xff", 2));
            settings.setWindowState(u"note-draft"_s, "shorter");
            settings.setWindowState(u"main"_s, "other");
            settings.setZoom(150);
        }
        {
            Settings settings(m_file);
            const QHash<QString, QByteArray> expected{{u"note-drafts-moves"_s, "{\"a\":1}"},
                                                      {u"note-drafts-"_s, QByteArray("\0\xff", 2)}};
            QCOMPARE(settings.takeWindowStates(u"note-drafts-"_s), expected);
            QVERIFY(settings.takeWindowStates(u"note-drafts-"_s).isEmpty()); // they are out
        }
        const Settings settings(m_file);
        QVERIFY(settings.windowState(u"note-drafts-moves"_s).isEmpty());
        QCOMPARE(settings.windowState(u"note-draft"_s), "shorter");
        QCOMPARE(settings.windowState(u"main"_s), "other");
        QCOMPARE(settings.zoom(), 150);
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
