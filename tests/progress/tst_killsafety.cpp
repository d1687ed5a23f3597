// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/eventstore.h"
#include "progress/progressservice.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

namespace {

/// Records answers for ever, one after the other, and says on standard output which ones are acknowledged.
int recordForEver(const QString &file, const QString &round)
{
    ProgressService service(file, systemClock());
    service.open();
    for (int number = 0;; ++number) {
        const QString question = u"round-%1-question-%2"_s.arg(round).arg(number);
        service.saveSnapshot(u"intro/example"_s, u"typed"_s, question.toUtf8()); // travels in the same commit
        const auto saved = service.record(Journal::AnswerGiven{u"intro"_s, question, true});
        if (!saved.result()) {
            return 1;
        }
        std::puts(qPrintable(question));
        std::fflush(stdout);
    }
}

} // namespace

class TestKillSafety final : public QObject {
    Q_OBJECT

private:
    static QStringList killAfterAWhile(const QString &file, int round)
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--record"_s, file, QString::number(round)});
        if (!child.waitForReadyRead()) { // at least one answer was acknowledged
            return {};
        }
        QTest::qSleep(QRandomGenerator::global()->bounded(60));
        child.kill();
        child.waitForFinished();
        QByteArray said = child.readAllStandardOutput();
        said.truncate(said.lastIndexOf('\n') + 1);
        return QString::fromUtf8(said).split(u'\n', Qt::SkipEmptyParts);
    }

private slots:
    void acknowledgedAnswers_surviveSigkill()
    {
        const QTemporaryDir folder;
        const QString file = EventStore::fileIn(folder.path());
        QStringList acknowledged;
        for (int round = 0; round < 12; ++round) {
            const QStringList said = killAfterAWhile(file, round);
            QVERIFY(!said.isEmpty());
            acknowledged += said;
            auto store = EventStore::open(file);
            QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().text()));
            for (const QString &question : std::as_const(acknowledged)) {
                QVERIFY2(store->state().of().answers.contains(question), qPrintable(question + u" was lost"_s));
            }
            QCOMPARE(store->verify()->problems, QStringList());
        }
        qInfo("%lld acknowledged answers, none lost", static_cast<long long>(acknowledged.size()));
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--record"_s) {
        return recordForEver(arguments.value(2), arguments.value(3));
    }
    TestKillSafety test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_killsafety.moc"
