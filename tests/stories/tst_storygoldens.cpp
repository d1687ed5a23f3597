// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storybench.h"
#include "storyrules.h"

#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace Ochre::Stories;
using namespace Qt::StringLiterals;

/// Small programs with one error each, compiled with every compiler of this machine: their stories are those of the
/// golden files. `expected` holds what the newest recorded compiler says, a folder with a version below it what that
/// one says differently. OCHRE_RECORD_STORIES=1 writes them; then read the difference.
class TestStoryGoldens final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_compilers = compilers();
        QVERIFY2(!m_compilers.empty(), "no rustc");
        for (const QString &name : programs()) {
            m_sources << readData(folder() + u"/programs/"_s + name + u".rs"_s);
            QVERIFY2(!m_sources.back().isEmpty(), qPrintable(name));
        }
        m_press = std::make_unique<StoryPress>(m_compilers, m_sources);
    }

    void programs_coverEveryCode()
    {
        QHash<QString, int> count;
        for (const QString &name : programs()) {
            ++count[name.section(u'_', 0, 0)];
        }
        for (const QString &code : LabelTable::standard().codes()) {
            QVERIFY2(count.value(code) >= 2, qPrintable(code));
        }
    }

    void story_isTheGoldenOne_data()
    {
        QTest::addColumn<int>("compiler");
        QTest::addColumn<int>("program");
        const QStringList names = programs();
        for (int i = 0; i < int(m_compilers.size()); ++i) {
            for (int j = 0; j < int(names.size()); ++j) {
                QTest::addRow("%s, %s", qPrintable(names[j]), qPrintable(m_compilers[size_t(i)].version)) << i << j;
            }
        }
    }

    void story_isTheGoldenOne()
    {
        QFETCH(int, compiler);
        QFETCH(int, program);
        const Compiler &used = m_compilers[size_t(compiler)];
        const QString name = programs().at(program);
        const QByteArray source = m_sources.at(program);
        const std::vector<Story> &stories = m_press->stories(size_t(compiler), size_t(program));
        const QString broken = brokenRules(stories, source);
        QVERIFY2(broken.isEmpty(), qPrintable(broken));
        const QByteArray told = QJsonDocument(QJsonObject{{u"stories"_s, toJson(stories)}}).toJson();
        if (qEnvironmentVariableIsSet("OCHRE_RECORD_STORIES")) {
            record(name, used.version, told);
        }
        if (used.version == newestRecorded || used.version == oldestRecorded) {
            QCOMPARE(QString::fromUtf8(told), QString::fromUtf8(golden(name, used.version)));
        }
    }

private:
    static constexpr auto newestRecorded = "1.95"_L1;
    static constexpr auto oldestRecorded = "1.85"_L1;

    static QString folder() { return QStringLiteral(OCHRE_TEST_DATA); }

    static QStringList programs()
    {
        QStringList names;
        for (const QString &file : QDir(folder() + u"/programs"_s).entryList({u"*.rs"_s}, QDir::Files, QDir::Name)) {
            names << file.chopped(3);
        }
        return names;
    }

    static QString ownPath(const QString &name, const QString &version)
    {
        return folder() + u"/expected/"_s + version + u'/' + name + u".json"_s;
    }

    static QString commonPath(const QString &name) { return folder() + u"/expected/"_s + name + u".json"_s; }

    static QByteArray golden(const QString &name, const QString &version)
    {
        const QString own = ownPath(name, version);
        return readData(QFile::exists(own) ? own : commonPath(name));
    }

    static void record(const QString &name, const QString &version, const QByteArray &told)
    {
        if (version == newestRecorded || told != readData(commonPath(name))) {
            const QString path = version == newestRecorded ? commonPath(name) : ownPath(name, version);
            QDir().mkpath(QFileInfo(path).path());
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(told) == told.size());
        } else {
            QFile::remove(ownPath(name, version));
        }
    }

    std::vector<Compiler> m_compilers;
    QByteArrayList m_sources;
    std::unique_ptr<StoryPress> m_press;
};

QTEST_GUILESS_MAIN(TestStoryGoldens)
#include "tst_storygoldens.moc"
