// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/optionvalue.h"
#include "settings/presets.h"
#include "settings/settings.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <variant>

using namespace Qt::StringLiterals;
using namespace Ochre::Settings;

/// What whoever looks after the machine has decided: the file that comes with the program, and the one of the machine.
class TestPresets final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }
    // Named anew in every test, since QSettings keeps what it has read.
    QString own() { return m_folder->filePath(u"own.ini"_s); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void defaultsFile_holdsTheTable()
    {
        const QString path = QStringLiteral(OCHRE_SOURCE_DIR "/packaging/defaults.ini");
        QStringList expected;
        const QSettings file(path, QSettings::IniFormat);
        for (const Option &option : allOptions) {
            const QString key = QString::fromLatin1(keyOf(option));
            expected << key;
            QVERIFY2(file.contains(key), qPrintable(key));
            const QVariant fallback = std::visit([](const auto *known) { return fallbackOf(*known); }, option);
            QCOMPARE(file.value(key).toString(), fallback.toString());
        }
        QStringList keys = file.allKeys();
        keys.sort();
        expected.sort();
        QCOMPARE(keys, expected);
    }

    void defaultsFile_saysALineOfEachKey()
    {
        QFile file(QStringLiteral(OCHRE_SOURCE_DIR "/packaging/defaults.ini"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        int keys = 0;
        for (qsizetype i = 1; i < lines.size(); ++i) {
            if (lines.at(i).contains(u'=') && !lines.at(i).startsWith(u';')) {
                ++keys;
                QVERIFY2(lines.at(i - 1).startsWith(u"; "_s) && lines.at(i - 1).endsWith(u'.'),
                         qPrintable(lines.at(i)));
            }
        }
        QCOMPARE(keys, int(allOptions.size()));
    }

    void laterFile_wins()
    {
        const QString first = write(u"defaults.ini"_s, "[window]\nzoom=110\ntheme=dark\n");
        const QString second = write(u"ochre.conf"_s, "[window]\nzoom=150\n[class]\nserver=db.example\n");
        const Presets presets = readPresets({first, second, m_folder->filePath(u"none.ini"_s)});
        QCOMPARE(presets.values.value(u"window/zoom"_s).toInt(), 150);
        QCOMPARE(presets.values.value(u"window/theme"_s).toString(), u"dark"_s);
        QCOMPARE(presets.values.size(), 2); // what is no setting is another's business
        QVERIFY(presets.locked.isEmpty());
    }

    void valueThatIsNone_isLeftOut()
    {
        const QString file =
            write(u"ochre.conf"_s, "[window]\ntheme=pink\nzoom=900\n[toolchain]\nrustc_path=bin/rustc\n"
                                   "[editor]\nwrap=perhaps\n[locks]\nkeys=window/colour\n");
        const Presets presets = readPresets({file});
        QCOMPARE(presets.values, (QHash<QString, QVariant>{{u"window/zoom"_s, 300}})); // to the nearer bound
        QVERIFY(presets.locked.isEmpty());
    }

    void preset_isTheDefaultAndTheLearnerMayChangeIt()
    {
        const QString file = write(u"ochre.conf"_s, "[window]\ntheme=dark\n[runner]\nseconds=9\n[editor]\nwrap=true\n");
        {
            Settings settings(own(), readPresets({file}));
            QCOMPARE(settings.theme(), Theme::Dark);
            QCOMPARE(settings.value(Options::runSeconds), 9);
            QVERIFY(settings.value(Options::wrap));
            QVERIFY(settings.isDefault(&Options::runSeconds) && settings.mayChange(&Options::runSeconds));
            QVERIFY(!QFile::exists(own()));
            settings.setValue(Options::runSeconds, Options::runSeconds.fallback); // the table's, but not the machine's
            QVERIFY(!settings.isDefault(&Options::runSeconds));
            settings.sync();
        }
        Settings again(own(), readPresets({file}));
        QCOMPARE(again.value(Options::runSeconds), Options::runSeconds.fallback);
        again.restoreDefault(&Options::runSeconds);
        QCOMPARE(again.value(Options::runSeconds), 9);
        QVERIFY(again.takeBadValues().isEmpty());
    }

    void locked_staysWhateverTheLearnerDoes()
    {
        const QString chosen = write(u"own.ini"_s, "[runner]\nseconds=60\nmemory_mib=8192\n");
        const QString file = write(
            u"ochre.conf"_s, "[runner]\nseconds=3\n[locks]\nkeys=runner/seconds, runner/memory_mib, window/theme\n");
        Settings settings(chosen, readPresets({file}));
        const QSignalSpy changed(&settings, &Settings::changed);
        QCOMPARE(settings.value(Options::runSeconds), 3);
        QCOMPARE(settings.value(Options::runMemory), Options::runMemory.fallback); // locked without a value of its own
        QVERIFY(!settings.mayChange(&Options::runSeconds));
        QVERIFY(!settings.mayChange(&Options::theme) && settings.mayChange(&Options::zoom));
        settings.setValue(Options::runSeconds, 60);
        settings.setValue(Options::runMemory, 64);
        settings.setTheme(Theme::Dark);
        settings.restoreDefault(&Options::runSeconds);
        QCOMPARE(settings.value(Options::runSeconds), 3);
        QCOMPARE(settings.theme(), Theme::System);
        QCOMPARE(changed.count(), 0);
        settings.sync();
        // What the learner had chosen is still there for the day when nothing locks it.
        const Settings unlocked(chosen);
        QCOMPARE(unlocked.value(Options::runSeconds), 60);
    }
};

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
