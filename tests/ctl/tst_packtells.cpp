// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "consolebench.h"
#include "course/packworkshop.h"
#include "ctl/packcommands.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Ctl;
using namespace Qt::StringLiterals;

class TestPackTells final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Course::PackWorkshop> m_pack;
    std::unique_ptr<ConsoleBench> m_console;
    const QString m_questions = u"01-handing-over/questions.toml"_s;

    int check(const QStringList &more = {u"--tells"_s})
    {
        return m_console->run(runPackCommand, QStringList{u"check"_s, m_pack->path(), u"--no-compile"_s} + more);
    }

private slots:
    void initTestCase()
    {
        qputenv("CI", "1"); // progress in lines
    }

    void init()
    {
        m_pack = std::make_unique<Course::PackWorkshop>();
        m_console = std::make_unique<ConsoleBench>();
    }

    void tells_changeNoExitCode()
    {
        const int without = check({});
        const QString before = m_console->out;
        QCOMPARE(check(), without);
        QVERIFY(m_console->out.size() > before.size());
        QVERIFY(!before.contains(u"by chance"_s));
        QVERIFY2(m_console->out.contains(u"The right option stands in place 1: "_s), qPrintable(m_console->out));
        QVERIFY(m_console->out.contains(u"by chance"_s)
                && m_console->out.contains(u"The right option is the longest"_s));
    }

    void tells_areToldAsACompilerDoes()
    {
        m_pack->replace(m_questions, "That would be `a.clone()`. A move never touches the buffer.", "Far off.");
        check();
        const QString line = m_pack->at(m_questions) + u":1:0: This option gives no reason: 1,000,000 [no-reason]\n"_s;
        QVERIFY2(m_console->out.contains(line), qPrintable(m_console->out));
        QVERIFY(m_console->out.contains(u"     1 no-reason\n"_s));
    }

    void tells_areJson()
    {
        m_pack->replace(m_questions, "That would be `a.clone()`. A move never touches the buffer.", "Far off.");
        check({u"--tells"_s, u"--json"_s});
        const QJsonObject tells = m_console->json()[u"tells"_s].toObject();
        const QJsonObject share = tells[u"shares"_s][0].toObject();
        QCOMPARE(share[u"what"_s].toString(), u"place-1"_s);
        for (const QString &key : {u"count"_s, u"of"_s, u"share"_s, u"expected"_s, u"near_chance"_s}) {
            QVERIFY2(share.contains(key), qPrintable(key));
        }
        bool isTold = false;
        for (const auto &value : tells[u"list"_s].toArray()) {
            const QJsonObject tell = value.toObject();
            isTold = isTold
                     || (tell[u"kind"_s] == u"no-reason"_s && tell[u"file"_s] == m_questions && tell[u"line"_s] == 1
                         && tell[u"id"_s] == u"handing-over-bytes"_s && tell[u"text"_s] == u"1,000,000"_s);
        }
        QVERIFY2(isTold, qPrintable(m_console->out));
        check({u"--json"_s});
        QVERIFY(!m_console->json().contains(u"tells"_s));
    }

    void lesson_shortensTheList()
    {
        m_pack->replace(m_questions, "That would be `a.clone()`. A move never touches the buffer.", "Far off.");
        m_pack->write(u"bank/more.toml"_s,
                      "[[question]]\nid = \"again\"\nkind = \"open\"\nuse = \"self-check\"\nconcept = "
                      "\"moves\"\ndifficulty = 1\nprompt = \"p\"\nanswer = \"a\"\nfollow_ups = [\"And "
                      "then?\"]\n");
        check();
        QVERIFY(m_console->out.contains(u"And then?"_s));
        check({u"--tells"_s, u"--lesson"_s, u"handing-over"_s});
        QVERIFY(!m_console->out.contains(u"And then?"_s));
        QVERIFY(m_console->out.contains(u"[no-reason]"_s));
    }

    void help_namesTheOption()
    {
        QCOMPARE(m_console->run(runPackCommand, {u"--help"_s}), static_cast<int>(Fine));
        QVERIFY(m_console->out.contains(u"--tells"_s) && m_console->out.contains(u"--cheat"_s));
    }
};

QTEST_GUILESS_MAIN(TestPackTells)
#include "tst_packtells.moc"
