// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/cheatpack.h"
#include "consolebench.h"
#include "ctl/packcommands.h"
#include "support/probedtoolchain.h"

#include <QFile>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Ctl;
using namespace Qt::StringLiterals;

/// With the real compiler.
class TestPackCheats final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Checker::CheatPack> m_pack;
    std::unique_ptr<ConsoleBench> m_console; ///< one for all, so that results are kept

    int cheat(const QStringList &more = {})
    {
        return m_console->run(runPackCommand, QStringList{u"check"_s, m_pack->path(), u"--cheat"_s} + more);
    }

    [[nodiscard]] QJsonObject exercise(const QString &id) const
    {
        for (const auto &value : m_console->json()[u"exercises"_s].toArray()) {
            if (value[u"id"_s] == id) {
                return value.toObject();
            }
        }
        return {};
    }

private slots:
    void initTestCase()
    {
        qputenv("CI", "1"); // progress in lines
        if (!Toolchain::probeToolchain().canCompile()) {
            QSKIP("Needs rustc and a linker.");
        }
        m_console = std::make_unique<ConsoleBench>();
        QVERIFY(QFile::exists(m_console->paths.helpers + u"/ochre-rules"_s));
    }

    void init() { m_pack = std::make_unique<Checker::CheatPack>(); }

    void passingCheats_areATable()
    {
        QCOMPARE(cheat(), static_cast<int>(No));
        const QString out = m_console->out;
        QVERIFY2(out.contains(m_pack->at(m_pack->sloppy) + u"exercise.toml: 5 tried, 1 passed\n"_s), qPrintable(out));
        QVERIFY2(out.contains(u"  constant          "_s + m_pack->at(m_pack->sloppy)
                              + u"solution.rs:1: total: fn total(list: &[u32]) -> u32 { 1 }\n"_s),
                 qPrintable(out));
        QVERIFY2(!out.contains(u"strict"_s), qPrintable(out)); // nothing to say
        const QStringList ends = out.trimmed().split(u'\n').last(2);
        QVERIFY2(ends[0].startsWith(u"4 exercises, "_s) && ends[0].contains(u" cheats tried, "_s), qPrintable(out));
        QVERIFY2(ends[1].startsWith(u"Close each with another test"_s), qPrintable(out)); // what to do
    }

    void passingCheats_areJson()
    {
        QCOMPARE(cheat({u"--json"_s}), static_cast<int>(No));
        const QJsonObject sloppy = exercise(u"sloppy"_s);
        QCOMPARE(sloppy[u"tried"_s].toInt(), 5);
        QCOMPARE(sloppy[u"file"_s].toString(), m_pack->sloppy + u"exercise.toml"_s);
        const QJsonObject passed = sloppy[u"passed"_s][0].toObject();
        QCOMPARE(passed[u"cheat"_s].toString(), u"constant"_s);
        QCOMPARE(passed[u"function"_s].toString(), u"total"_s);
        QCOMPARE(passed[u"line"_s].toInt(), 1);
        QCOMPARE(exercise(u"strict"_s)[u"passed"_s].toArray(), QJsonArray());
        const QJsonObject checked = m_console->json()[u"checked"_s].toObject();
        QCOMPARE(checked[u"exercises"_s].toInt(), 4);
        QVERIFY(checked[u"tried"_s].toInt() > 15 && checked[u"passed"_s].toInt() >= 1);
    }

    void nothingThatPasses_isFine()
    {
        for (const QString &name : {u"sloppy"_s, u"print-twice"_s}) {
            QVERIFY(QDir(m_pack->at(u"01-handing-over/exercises/"_s + name)).removeRecursively());
        }
        QVERIFY2(cheat() == Fine, qPrintable(m_console->out));
        QVERIFY2(m_console->out.startsWith(u"2 exercises, "_s) && m_console->out.contains(u", 0 passed, "_s),
                 qPrintable(m_console->out));
    }

    void lesson_canBeTriedAlone()
    {
        QVERIFY(cheat({u"--lesson"_s, u"handing-over"_s, u"--json"_s}) != Impossible);
        QCOMPARE(m_console->json()[u"checked"_s][u"exercises"_s].toInt(), 4);
        QCOMPARE(cheat({u"--lesson"_s, u"looking-only"_s}), static_cast<int>(Impossible));
        QVERIFY2(m_console->err.contains(u"looking-only"_s), qPrintable(m_console->err));
    }

    void otherOptions_doNotFit_data()
    {
        QTest::addColumn<QString>("option");
        QTest::newRow("form only") << u"--no-compile"_s;
        QTest::newRow("tells") << u"--tells"_s;
    }

    void otherOptions_doNotFit()
    {
        QFETCH(QString, option);
        QCOMPARE(cheat({option}), static_cast<int>(Impossible));
        QVERIFY(m_console->out.isEmpty());
        QVERIFY(m_console->err.contains(u"--cheat"_s));
    }
};

QTEST_GUILESS_MAIN(TestPackCheats)
#include "tst_packcheats.moc"
