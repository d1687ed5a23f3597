// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/trialseries.h"
#include "support/runnerbench.h"

#include <QDir>

using namespace Ochre;
using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000;

Trial build(int number)
{
    Trial trial;
    trial.source = "// " + QByteArray::number(number) + "\nfn main() {}\n";
    return trial;
}

} // namespace

/// With a script in the place of the compiler, which counts how often it is started.
class TestTrialSeries final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    TrialSetting m_setting;

    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] qsizetype starts() const { return QDir(at(u"starts"_s)).entryList(QDir::Files).size(); }
    [[nodiscard]] QString cache() const { return at(u"cache.json"_s); }

    void writeCompiler(const QByteArray &end) const
    {
        Runner::writeScript(m_setting.toolchain.rustc.path,
                            "mktemp " + at(u"starts"_s).toUtf8() + "/XXXXXX >&2\n" + end);
    }

    static bool make(TrialSeries &series)
    {
        QSignalSpy finished(&series, &TrialSeries::finished);
        series.start();
        return finished.count() == 0 && finished.wait(patienceMs) && finished.count() == 1;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_setting = {};
        m_setting.helpers = Runner::helpersFolder();
        m_setting.scratch = at(u"scratch"_s);
        QVERIFY(QDir().mkpath(at(u"starts"_s)));
        m_setting.toolchain.rustc = {at(u"bin/rustc"_s), u"1.95.0"_s};
        m_setting.toolchain.linker = {u"/usr/bin/cc"_s, u"14.2.0"_s};
        writeCompiler("exit 0\n");
    }

    void everyTrial_isMadeOnce()
    {
        TrialSeries series(m_setting, {}, 2);
        QSignalSpy progress(&series, &TrialSeries::progress);
        series.add(u"a"_s, {build(1), build(2)});
        series.add(u"b"_s, {build(2), build(1)});
        QVERIFY(make(series));
        QCOMPARE(starts(), 2);
        QCOMPARE(series.trials(), 2);
        QCOMPARE(series.cacheHits(), 0);
        QCOMPARE(progress.count(), 2);
        QCOMPARE(progress.constLast(), (QVariantList{2, 2, u"a"_s}));
        const TrialResults results = series.results({build(2), build(1), build(3)});
        QCOMPARE(results.size(), 3U);
        QVERIFY(results[0].compiled && results[1].compiled);
        QCOMPARE(results[2], TrialResult());
    }

    void anotherStart_makesOnlyWhatIsNew()
    {
        TrialSeries series(m_setting, {}, 2);
        series.add(u"a"_s, {build(1)});
        QVERIFY(make(series));
        QVERIFY(make(series)); // nothing
        series.add(u"a"_s, {build(1), build(2)});
        QVERIFY(make(series));
        QCOMPARE(starts(), 2);
        QVERIFY(series.results({build(1)})[0].compiled);
    }

    void results_areKeptForTheNextSeries()
    {
        {
            TrialSeries series(m_setting, cache(), 2);
            series.add(u"a"_s, {build(1), build(2)});
            QVERIFY(make(series));
            QVERIFY(series.save());
        }
        TrialSeries series(m_setting, cache(), 2);
        series.add(u"a"_s, {build(1)});
        QVERIFY(make(series));
        QCOMPARE(series.cacheHits(), 1);
        QCOMPARE(starts(), 2);
        series.dropUnused();
        QVERIFY(series.save());
        TrialSeries last(m_setting, cache(), 2);
        last.add(u"a"_s, {build(1), build(2)});
        QCOMPARE(last.cacheHits(), 1);
    }

    void failures_areNotKept()
    {
        writeCompiler("exit 1\n"); // without a message
        {
            TrialSeries series(m_setting, cache(), 2);
            series.add(u"a"_s, {build(1)});
            QVERIFY(make(series));
            QVERIFY(!series.results({build(1)})[0].failure.isEmpty());
            QVERIFY(series.save());
        }
        TrialSeries series(m_setting, cache(), 2);
        series.add(u"a"_s, {build(1)});
        QCOMPARE(series.cacheHits(), 0);
    }

    void stop_keepsWhatWasMade()
    {
        writeCompiler("test $(ls " + at(u"starts"_s).toUtf8() + " | wc -l) -lt 2 || sleep 60\nexit 0\n");
        TrialSeries series(m_setting, cache(), 1);
        QSignalSpy progress(&series, &TrialSeries::progress);
        QSignalSpy finished(&series, &TrialSeries::finished);
        series.add(u"a"_s, {build(1), build(2)});
        series.start();
        QTRY_COMPARE_WITH_TIMEOUT(progress.count(), 1, patienceMs);
        series.stop();
        TrialSeries next(m_setting, cache(), 1);
        next.add(u"a"_s, {build(1), build(2)});
        QCOMPARE(next.cacheHits(), 1);
        QCOMPARE(finished.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTrialSeries)
#include "tst_trialseries.moc"
