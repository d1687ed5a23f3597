// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "consolebench.h"
#include "ctl/permissionscommand.h"

#include <QJsonArray>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Ctl;
using namespace Qt::StringLiterals;

namespace {

constexpr auto lending = "fn main() {\n    let mut v = vec![1, 2];\n    let n = &v[0];\n    println!(\"{n}\");\n"
                         "    v.push(3);\n}\n";

} // namespace

class TestPermissionsCommand final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ConsoleBench> m_console;

    int permissions(const QByteArray &source, const QStringList &more)
    {
        const QString path = m_console->at(u"program.rs"_s);
        if (!saveFile(path, source)) {
            qFatal("cannot write %s", qPrintable(path));
        }
        ConsoleBench &console = *m_console;
        Paths paths = console.paths;
        paths.helpers = QStringLiteral(OCHRE_BINARY_DIR "/bin/helpers");
        console.out.clear();
        console.err.clear();
        QTextStream out(&console.out);
        QTextStream err(&console.err);
        return runPermissionsCommand(QStringList{path} + more, Console{paths, out, err});
    }

private slots:
    void init() { m_console = std::make_unique<ConsoleBench>(); }

    void lines_haveLettersAndReasons()
    {
        QCOMPARE(permissions(lending, {u"--at"_s, u"2:13"_s}), int(Fine));
        const QStringList lines = m_console->out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines[0].startsWith(u"    2  RWO  Behind line 2, `v`: You may read it, change it"_s),
                 qPrintable(lines[0]));
        QVERIFY2(lines[1].startsWith(u"    3  R––  "_s), qPrintable(lines[1]));
        QVERIFY2(lines[1].contains(u"used again in line 4"_s), qPrintable(lines[1]));
        // With the mark of the byte order that other editors write, places are the same.
        QCOMPARE(permissions(QByteArray("\xEF\xBB\xBF") + lending, {u"--at"_s, u"2:13"_s}), int(Fine));
        QCOMPARE(m_console->out.split(u'\n', Qt::SkipEmptyParts), lines);
    }

    void json_saysItInWords()
    {
        QCOMPARE(permissions(lending, {u"--at"_s, u"3:9"_s, u"--json"_s}), int(Fine));
        const QJsonObject told = m_console->json();
        QCOMPARE(told["variable"_L1].toString(), u"n"_s);
        QCOMPARE(told["kind"_L1].toString(), u"reference"_s);
        const QJsonObject last = told["rows"_L1].toArray().last().toObject();
        QCOMPARE(last["line"_L1].toInt(), 5);
        QCOMPARE(last["read"_L1].toString(), u"no"_s);
    }

    void whatHasNoAnswer_saysWhy()
    {
        QCOMPARE(permissions(lending, {}), int(Impossible));
        QVERIFY(m_console->err.contains(u"--at needs a line and a column"_s));
        QCOMPARE(permissions(lending, {u"--at"_s, u"1:1"_s}), int(Impossible));
        QVERIFY(m_console->err.contains(u"No variable of a function is named here."_s));
        QCOMPARE(permissions(lending, {u"--at"_s, u"99:1"_s}), int(Impossible));
        QCOMPARE(permissions("fn main() {\n    let n: u8 = \"\";\n}\n", {u"--at"_s, u"2:9"_s}), int(Impossible));
        QVERIFY(m_console->err.contains(u"The program does not compile."_s));
    }
};

QTEST_GUILESS_MAIN(TestPermissionsCommand)
#include "tst_permissionscommand.moc"
