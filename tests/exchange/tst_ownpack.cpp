// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/gift.h"
#include "exchange/importplan.h"
#include "exchange/ownpack.h"
#include "exchangebench.h"
#include "packs/packinstall.h"
#include "sandbox/heldlock.h"

#include <QDirIterator>
#include <QMap>

using namespace Ochre;
using namespace Ochre::Exchange;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 30);
const QString twoQuestions = u"::one::A?{=a ~b}\n\n::two::B?{=a ~b}\n"_s;

/// A home of a learner, and imports into it.
class Home final {
public:
    [[nodiscard]] QString data() const { return m_folder.filePath(u"data"_s); }
    [[nodiscard]] QString pack(const QString &id = usualPack) const { return data() + u"/courses/"_s + id; }
    [[nodiscard]] Result<OwnPack> open(const QString &id = usualPack) const
    {
        return OwnPack::open(data(), QStringLiteral(OCHRE_SOURCE_DIR "/lessons"), id);
    }
    [[nodiscard]] static Incoming read(const QString &gift, const QString &title = u"quiz"_s)
    {
        Incoming incoming = settled(readGift(gift, u"quiz.gift"_s));
        incoming.title = title;
        return incoming;
    }
    [[nodiscard]] Result<ImportReceipt> import(const QString &gift, const QString &title = u"quiz"_s) const
    {
        return open().and_then(
            [&](OwnPack pack) { return pack.add(planFor(read(gift, title), pack.course()), today); });
    }
    /// Every file of the pack with its content.
    [[nodiscard]] QMap<QString, QByteArray> files() const
    {
        QMap<QString, QByteArray> all;
        QDirIterator entries(pack(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            QFile file(entries.next());
            all.insert(file.fileName(), file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?"));
        }
        return all;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

/// What comes in lies in a pack of one's own: whole or not at all, once, and until it is taken back.
class TestOwnPack final : public QObject {
    Q_OBJECT

private slots:
    void import_makesAPackWithoutProblems()
    {
        const Home home;
        const Result<ImportReceipt> receipt = home.import(twoQuestions);
        QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().text()));
        QCOMPARE(receipt->added, 2);
        QCOMPARE(receipt->folder, home.pack());
        const Result<Course::LoadedCourse> loaded = Course::loadPack(home.pack());
        QVERIFY(loaded);
        QVERIFY2(loaded->problems.empty(), loaded->problems.empty() ? "" : qPrintable(loaded->problems[0].text()));
        QCOMPARE(loaded->course.id, u"imported"_s);
        QCOMPARE(loaded->course.lessons.size(), size_t(1));
        QCOMPARE(loaded->course.lessons[0].title, u"quiz"_s);
        QVERIFY(loaded->course.question(u"one"_s) && loaded->course.question(u"two"_s));
    }

    void preview_writesNothing()
    {
        const Home home;
        const Result<OwnPack> pack = home.open();
        QVERIFY(pack);
        const ImportPlan plan = planFor(Home::read(twoQuestions), pack->course());
        QCOMPARE(plan.added(), 2);
        QCOMPARE(plan.unchanged, 0);
        QVERIFY(!QFileInfo::exists(home.data()));
    }

    void importingTwice_addsNothing()
    {
        const Home home;
        QVERIFY(home.import(twoQuestions));
        const auto before = home.files();
        const Result<OwnPack> pack = home.open();
        const ImportPlan plan = planFor(Home::read(twoQuestions), pack->course());
        QCOMPARE(plan.added(), 0);
        QCOMPARE(plan.unchanged, 2);
        QVERIFY(plan.problems.empty());
        QCOMPARE(home.import(twoQuestions)->added, 0);
        QCOMPARE(home.files(), before);
    }

    // Only what is new comes; what has another text now stays as it is, and is named.
    void importOfMore_addsTheRest()
    {
        const Home home;
        QVERIFY(home.import(twoQuestions));
        const QString more = u"::one::A, but changed?{=a ~b}\n\n::two::B?{=a ~b}\n\n::three::C?{=a ~b}\n"_s;
        const Result<OwnPack> pack = home.open();
        const ImportPlan plan = planFor(Home::read(more), pack->course());
        QCOMPARE(plan.added(), 1);
        QCOMPARE(plan.unchanged, 1);
        QCOMPARE(plan.problems.size(), size_t(1));
        QCOMPARE(plan.problems[0].line, 1);
        QVERIFY(plan.problems[0].message.contains(u"“one” is there already"));
        QVERIFY(home.import(more));
        const Result<OwnPack> after = home.open();
        QCOMPARE(after->imports().size(), 2);
        QCOMPARE(after->course().question(u"one"_s)->prompt, u"A?"_s);
    }

    void undo_takesBackWhatWasWritten()
    {
        const Home home;
        const Result<ImportReceipt> first = home.import(twoQuestions);
        const auto afterFirst = home.files();
        QVERIFY(home.import(u"::three::C?{=a ~b}\n"_s, u"other"_s));
        QVERIFY(home.files() != afterFirst);
        Result<OwnPack> pack = home.open();
        QVERIFY(pack->undo());
        QCOMPARE(home.files(), afterFirst);
        QVERIFY(pack->undo(first->import));
        QVERIFY(!QFileInfo::exists(home.pack()));
        QVERIFY(!pack->undo());
        // And it can come in again.
        QCOMPARE(home.import(twoQuestions)->added, 2);
        QCOMPARE(home.files(), afterFirst);
    }

    // The first of two, and what was written by hand since stays.
    void undo_keepsEverythingElse()
    {
        const Home home;
        const Result<ImportReceipt> first = home.import(twoQuestions);
        QVERIFY(home.import(u"::three::C?{=a ~b}\n"_s, u"other"_s));
        QFile manifest(home.pack() + u"/course.toml"_s);
        QVERIFY(manifest.open(QIODevice::Append));
        manifest.write("\n# my own words\n[[topic]]\nid = \"mine\"\ntitle = \"Mine\"\n");
        manifest.close();
        Result<OwnPack> pack = home.open();
        const Result<ImportReceipt> undone = pack->undo(first->import);
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().text()));
        const Result<OwnPack> after = home.open();
        QCOMPARE(after->imports().size(), 1);
        QVERIFY(after->course().question(u"three"_s) && !after->course().question(u"one"_s));
        QVERIFY(manifest.open(QIODevice::ReadOnly));
        QVERIFY(manifest.readAll().contains("# my own words"));
    }

    void undo_ofAChangedManifestIsRefused()
    {
        const Home home;
        QVERIFY(home.import(twoQuestions));
        QFile manifest(home.pack() + u"/course.toml"_s);
        QVERIFY(manifest.open(QIODevice::ReadWrite));
        const QByteArray changed = manifest.readAll().replace("title = \"quiz\"", "title = \"My quiz\" # renamed");
        QVERIFY(manifest.resize(0) && manifest.seek(0) && manifest.write(changed) == changed.size());
        manifest.close();
        const auto before = home.files();
        Result<OwnPack> pack = home.open();
        const Result<ImportReceipt> undone = pack->undo();
        // The title is read from the file, but its line is another one.
        QVERIFY(!undone);
        QVERIFY2(undone.error().text().contains(u"Nothing was taken back"), qPrintable(undone.error().text()));
        QCOMPARE(home.files(), before);
    }

    void coursesOfOthers_areNotTouched()
    {
        const Home home;
        QVERIFY(!home.open(u"rust"_s));
        QVERIFY(!home.open(u"../x"_s));
        QVERIFY(!home.open(u""_s));
        QVERIFY(writeFile(home.pack(u"foreign"_s) + u"/course.toml"_s,
                          "format = 2\nid = \"foreign\"\ntitle = \"F\"\nsummary = \"s\"\nversion = \"1\"\nlanguage = "
                          "\"en\"\nlicense = \"CC0-1.0\"\nedition = \"2024\"\nmin_rust = \"1.85\"\n[[part]]\ntitle = "
                          "\"P\"\nlessons = [\"01-a\"]\n"));
        const Result<OwnPack> pack = home.open(u"foreign"_s);
        QVERIFY(!pack);
        QVERIFY(pack.error().text().contains(u"no import has made"));
    }

    // A pack that the loader finds fault with stays as it is.
    void brokenPack_isLeftAlone()
    {
        const Home home;
        QVERIFY(home.import(twoQuestions));
        QVERIFY(writeFile(home.pack() + u"/bank/mine.toml"_s, "[[question]]\nid = \"x\"\n"));
        const auto before = home.files();
        const Result<ImportReceipt> receipt = home.import(u"::three::C?{=a ~b}\n"_s);
        QVERIFY(!receipt);
        QVERIFY2(receipt.error().text().contains(u"mine.toml"), qPrintable(receipt.error().text()));
        QCOMPARE(home.files(), before);
    }

    void hiddenFiles_areNotLost()
    {
        const Home home;
        QVERIFY(home.import(twoQuestions));
        QVERIFY(writeFile(home.pack() + u"/.git/HEAD"_s, "ref"));
        const auto before = home.files();
        const Result<ImportReceipt> receipt = home.import(u"::three::C?{=a ~b}\n"_s);
        QVERIFY(!receipt);
        QVERIFY(receipt.error().text().contains(u".git"));
        QCOMPARE(home.files(), before);
    }

    void twoAtOnce_loseNothing()
    {
        const Home home;
        QVERIFY(home.import(twoQuestions));
        // Both have read the pack; the second one writes after the first.
        Result<OwnPack> one = home.open();
        Result<OwnPack> other = home.open();
        const ImportPlan onePlan = planFor(Home::read(u"::three::C?{=a ~b}\n"_s), one->course());
        const ImportPlan otherPlan =
            planFor(Home::read(u"::three::C?{=a ~b}\n\n::four::D?{=a ~b}\n"_s), other->course());
        QCOMPARE(one->add(onePlan, today)->added, 1);
        QCOMPARE(other->add(otherPlan, today)->added, 1);
        const Result<OwnPack> after = home.open();
        QVERIFY(after->course().question(u"three"_s) && after->course().question(u"four"_s));
        const auto lock = Sandbox::HeldLock::take(home.data() + u"/import.lock"_s);
        QVERIFY(lock && *lock);
        const Result<ImportReceipt> held = home.import(u"::five::E?{=a ~b}\n"_s);
        QVERIFY(!held && held.error().kind == ErrorKind::Busy);
    }

    // A file of a pack has its bounds: many questions become several lessons of one part, taken back together.
    void manyQuestions_becomeLessons()
    {
        QString gift;
        for (int count = 0; count < 1000; ++count) {
            gift += u"::q-%1::What is %1?{=a ~b}\n\n"_s.arg(count);
        }
        const Home home;
        const Result<ImportReceipt> receipt = home.import(gift);
        QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().text()));
        QCOMPARE(receipt->added, 1000);
        Result<OwnPack> pack = home.open();
        QCOMPARE(pack->course().lessons.size(), size_t(3));
        QCOMPARE(pack->imports().size(), 1);
        QCOMPARE(pack->titleOf(pack->imports().front()), u"quiz"_s);
        QCOMPARE(planFor(Home::read(gift), pack->course()).unchanged, 1000);
        QVERIFY(pack->undo());
        QVERIFY(!QFileInfo::exists(home.pack()));
    }

    void strangeTitles_areTexts()
    {
        const Home home;
        const QString title = u"a \"quoted\" \\ title = [[part]]"_s;
        const Result<ImportReceipt> receipt = home.import(twoQuestions, title);
        QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().text()));
        Result<OwnPack> pack = home.open();
        QCOMPARE(pack->course().parts.front().title, title);
        QVERIFY(pack->undo());
    }
};

QTEST_GUILESS_MAIN(TestOwnPack)
#include "tst_ownpack.moc"
