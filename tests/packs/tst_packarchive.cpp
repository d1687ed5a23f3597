// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivemaker.h"
#include "packs/packarchive.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Packs;
using namespace Qt::StringLiterals;

namespace {

MadeEntry file(const QByteArray &name, const QByteArray &content = "x")
{
    return {.name = name, .content = content};
}

QByteArray archive(const QByteArray &name)
{
    return ArchiveMaker::make({file(name)});
}

QByteArray withMode(quint32 mode)
{
    return ArchiveMaker::make({{.name = "a", .content = "/etc/passwd", .mode = mode}});
}

QByteArray withFlags(quint16 flags)
{
    return ArchiveMaker::make({{.name = "a", .content = "x", .flags = flags}});
}

QByteArray overlapping()
{
    const MadeEntry bomb{.name = "a", .content = QByteArray(100'000, 'a'), .isDeflated = true};
    MadeEntry again = bomb;
    again.name = "b";
    again.offset = 0;
    return ArchiveMaker::make({bomb, again});
}

QByteArray many(int count)
{
    std::vector<MadeEntry> entries;
    for (int i = 0; i < count; ++i) {
        entries.push_back(file(QByteArray::number(i), {}));
    }
    return ArchiveMaker::make(entries);
}

} // namespace

/// An archive that nobody trusts: what of it is refused, why, and that the rest is read as it was written.
class TestPackArchive final : public QObject {
    Q_OBJECT

private slots:
    void files_areReadAsTheyWere()
    {
        const QByteArray text = QByteArray("fn main() {}\n").repeated(1000);
        const Result<PackArchive> read = PackArchive::fromBytes(
            ArchiveMaker::make({file("course.toml", "id"),
                                {.name = "01-a/", .content = {}, .mode = 0040755},
                                {.name = "01-a/lesson.md", .content = text, .isDeflated = true}}));
        QVERIFY2(read, qPrintable(read ? QString() : read.error().text()));
        QCOMPARE(read->files().size(), size_t(2));
        QCOMPARE(read->files()[1].path, u"01-a/lesson.md"_s);
        QCOMPARE(read->content(read->files()[0]).value(), "id");
        QCOMPARE(read->content(read->files()[1]).value(), text);
    }

    void top_mayBeTheOnlyFolder()
    {
        const auto paths = [](const std::vector<MadeEntry> &entries) {
            const Result<PackArchive> read = PackArchive::fromBytes(ArchiveMaker::make(entries));
            QStringList names;
            for (const PackedFile &found : read ? read->files() : std::vector<PackedFile>()) {
                names << found.path;
            }
            return names;
        };
        QCOMPARE(paths({file("my course/course.toml"), file("my course/bank/b.toml"), file("__MACOSX/._course.toml"),
                        file("my course/.git/config")}),
                 (QStringList{u"course.toml"_s, u"bank/b.toml"_s}));
        QCOMPARE(paths({file("a/course.toml"), file("b/c.toml")}),
                 (QStringList{u"a/course.toml"_s, u"b/c.toml"_s})); // the loader will not find a course
    }

    void archive_isRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &sentence) {
            QTest::newRow(name) << bytes << sentence;
        };
        const QString outside = u"leads out of its folder"_s;
        row("parent", archive("../a"), outside);
        row("parent inside", archive("a/../../b"), outside);
        row("parent at the end", archive("a/.."), outside);
        row("dot", archive("./a"), outside);
        row("two slashes", archive("a//b"), outside);
        row("absolute", archive("/etc/a"), u"is absolute"_s);
        row("drive", archive("C:a"), u"is absolute"_s);
        row("backslash", archive("a\\..\\b"), u"has a backslash"_s);
        row("NUL", archive(QByteArray("a\0.md", 5)), u"NUL byte"_s);
        row("no name", archive({}), u"NUL byte"_s);
        row("not UTF-8", archive("caf\xE9"), u"is not UTF-8"_s);
        row("overlong UTF-8", archive("\xC0\xAE\xC0\xAE/a"), u"is not UTF-8"_s);
        row("control", archive("a\nb"), u"control character"_s);
        row("deep", archive(QByteArray("a/").repeated(16) + "b"), u"lies too deep"_s);
        row("long name", archive(QByteArray(201, 'a')), u"is too long"_s);
        row("long path", archive(QByteArray(180, 'a') + QByteArray('/' + QByteArray(180, 'a')).repeated(5)),
            u"is too long"_s);
        const QString twins = u"differ in nothing but"_s;
        row("same name", ArchiveMaker::make({file("a"), file("a")}), twins);
        row("case twins", ArchiveMaker::make({file("Lesson.md"), file("lesson.MD")}), twins);
        row("composition twins", ArchiveMaker::make({file("\xC3\xA9"), file("e\xCC\x81")}), twins);
        row("file under a file", ArchiveMaker::make({file("a"), file("A/b")}), twins);
        row("file at a folder's place", ArchiveMaker::make({file("a/b"), file("a")}), twins);
        const QString special = u"is a link or a device"_s;
        row("link", withMode(0120777), special);
        row("character device", withMode(0020666), special);
        row("block device", withMode(0060666), special);
        row("pipe", withMode(0010666), special);
        row("socket", withMode(0140666), special);
        row("folder that is a file", withMode(0040755), special);
        row("encrypted", withFlags(1), u"is encrypted"_s);
        row("strongly encrypted", withFlags(0x41), u"is encrypted"_s);
        row("bzip2", ArchiveMaker::make({{.name = "a", .content = "x", .method = 12}}), u"packed in a way"_s);
        row("bomb", ArchiveMaker::make({{.name = "a", .content = QByteArray(8 << 20, 'a'), .isDeflated = true}}),
            u"more than 200 times as large"_s);
        row("large file", ArchiveMaker::make({{.name = "a", .content = "x", .announced = (8 << 20) + 1}}),
            u"larger than a file of a course may be"_s);
        std::vector<MadeEntry> heavy;
        for (int i = 0; i < 9; ++i) {
            heavy.push_back(
                {.name = "f" + QByteArray::number(i), .content = QByteArray(40'000, 'x'), .announced = 8'000'000});
        }
        row("large together", ArchiveMaker::make(heavy), u"larger than 64 MB"_s);
        row("many", many(20'001), u"more than 20000 entries"_s);
        row("overlapping", overlapping(), u"lie over each other"_s);
        const QByteArray good = ArchiveMaker::make({file("course.toml", "id = 1"), file("b", "text")});
        const QString cut = u"no whole zip archive"_s;
        row("empty", {}, cut);
        row("no zip", "<html>not found</html>", cut);
        row("end lost", good.chopped(1), cut);
        row("beginning lost", good.sliced(10), cut);
        row("middle lost", QByteArray(good).remove(40, 10), cut);
        row("several parts", QByteArray(good).replace(good.size() - 18, 1, "\1"), cut);
        row("other table", QByteArray(good).replace("PK\3\4", "PK\3\5"), cut);
        const QString damaged = u"damaged, or its parts contradict"_s;
        row("header contradicts the table", QByteArray(good).replace(30, 1, "k"), damaged);
    }

    void archive_isRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, sentence);
        const Result<PackArchive> read = PackArchive::fromBytes(bytes);
        QVERIFY(!read);
        QVERIFY2(read.error().what.contains(sentence), qPrintable(read.error().what));
        QVERIFY(!read.error().advice.isEmpty());
        QVERIFY(!read.error().what.contains(QChar::Null) && !read.error().what.contains(u'\n'));
    }

    void content_isRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray text = QByteArray("0123456789").repeated(100);
        QTest::newRow("more than announced")
            << ArchiveMaker::make({{.name = "a", .content = text, .isDeflated = true, .announced = 10}});
        QTest::newRow("less than announced")
            << ArchiveMaker::make({{.name = "a", .content = text, .isDeflated = true, .announced = 5000}});
        QTest::newRow("other checksum")
            << ArchiveMaker::make({{.name = "a", .content = "right"}}).replace("right", "wrong");
        QByteArray broken = ArchiveMaker::make({{.name = "a", .content = text, .isDeflated = true}});
        QTest::newRow("not deflated") << broken.replace(31, 4, "\xFF\xFF\xFF\xFF");
    }

    // What it holds is only known when it is unpacked: no more than was announced is ever taken.
    void content_isRefused()
    {
        QFETCH(QByteArray, bytes);
        const Result<PackArchive> read = PackArchive::fromBytes(bytes);
        if (read) {
            const Result<QByteArray> content = read->content(read->files().at(0));
            QVERIFY(!content);
            QVERIFY2(content.error().what.contains(u"damaged"), qPrintable(content.error().what));
        } else {
            QVERIFY2(read.error().what.contains(u"damaged"), qPrintable(read.error().what));
        }
    }

    // A foreign archiver: with data descriptors, folders of their own, extra fields and a comment.
    void archive_ofPython_isRead()
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        QVERIFY(!python.isEmpty());
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.ochrepack"_s);
        QProcess process;
        process.start(python, {u"-c"_s,
                               QStringLiteral("import io, sys, zipfile\n"
                                              "class Pipe(io.RawIOBase):\n"
                                              "    def __init__(self, f): self.f = f\n"
                                              "    def writable(self): return True\n"
                                              "    def write(self, b): return self.f.write(b)\n"
                                              "with open(sys.argv[1], 'wb') as f:\n"
                                              "    z = zipfile.ZipFile(Pipe(f), 'w', zipfile.ZIP_DEFLATED)\n"
                                              "    z.comment = b'made by hand'\n"
                                              "    z.writestr('caf\\u00e9/', '')\n"
                                              "    z.writestr('caf\\u00e9/course.toml', 'id = 1\\n' * 50)\n"
                                              "    z.close()\n"),
                               path});
        QVERIFY(process.waitForFinished() && process.exitCode() == 0);
        const Result<PackArchive> read = PackArchive::open(path);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().text()));
        QCOMPARE(read->files().size(), size_t(1));
        QCOMPARE(read->files()[0].path, u"course.toml"_s);
        QCOMPARE(read->content(read->files()[0]).value(), QByteArray("id = 1\n").repeated(50));
    }

    void open_saysWhichFile()
    {
        QTemporaryDir folder;
        QVERIFY(!PackArchive::open(folder.path()));
        QVERIFY(!PackArchive::open(u"/dev/zero"_s));
        const QString path = folder.filePath(u"no.ochrepack"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QCOMPARE(PackArchive::open(path).error().where, path);
        ArchiveLimits small;
        small.archiveBytes = 10;
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(archive("a"));
        file.close();
        QVERIFY(PackArchive::open(path, small).error().what.contains(u"too large"_s));
    }
};

QTEST_GUILESS_MAIN(TestPackArchive)
#include "tst_packarchive.moc"
