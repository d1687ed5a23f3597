// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/packloader.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

namespace {

QString data(const QString &name)
{
    return QStringLiteral(OCHRE_TEST_DATA "/") + name;
}

QStringList lines(const Problems &problems)
{
    QStringList found;
    for (const Problem &problem : problems) {
        found << u"%1:%2:%3 %4"_s.arg(problem.file).arg(problem.line).arg(problem.column).arg(problem.rule);
    }
    return found;
}

QString messages(const Problems &problems)
{
    QStringList found;
    for (const Problem &problem : problems) {
        found << u"%1:%2:%3 %4 %5"_s.arg(problem.file).arg(problem.line).arg(problem.column).arg(problem.rule,
                                                                                                 problem.message);
    }
    return found.join(u'\n');
}

} // namespace

class TestPackLoader final : public QObject {
    Q_OBJECT

private slots:
    void goodPack_loadsWithoutProblem();
    void badPack_namesEveryProblem_data();
    void badPack_namesEveryProblem();
};

void TestPackLoader::goodPack_loadsWithoutProblem()
{
    const auto loaded = loadPack(data(u"good"_s));
    QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().text()));
    QVERIFY2(loaded->problems.empty(), qPrintable(messages(loaded->problems)));
}

void TestPackLoader::badPack_namesEveryProblem_data()
{
    QTest::addColumn<QString>("folder");
    for (const QString &name : QDir(data(u"bad"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QTest::newRow(qPrintable(name)) << data("bad/"_L1 + name);
    }
}

void TestPackLoader::badPack_namesEveryProblem()
{
    QFETCH(QString, folder);
    QFile file(folder + "/expected.txt"_L1);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList expected = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const auto loaded = loadPack(folder);
    QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().text()));
    for (const Problem &problem : loaded->problems) {
        QVERIFY2(!problem.message.isEmpty(), qPrintable(problem.rule));
    }
    if (qEnvironmentVariableIsSet("OCHRE_SHOW")) {
        qInfo().noquote() << messages(loaded->problems);
    }
    QCOMPARE(lines(loaded->problems).join(u'\n'), expected.join(u'\n'));
}

QTEST_APPLESS_MAIN(TestPackLoader)
#include "tst_packloader.moc"
