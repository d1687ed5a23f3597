// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivemaker.h"
#include "course/packworkshop.h"
#include "packs/packarchive.h"
#include "packs/packinstall.h"
#include "packs/packwriter.h"

#include <QRandomGenerator>

using namespace Ochre;
using namespace Ochre::Packs;
using namespace Qt::StringLiterals;

namespace {

constexpr int mutations = 400;

QByteArray mutated(QByteArray bytes, QRandomGenerator &random)
{
    const qsizetype at = random.bounded(bytes.size());
    // The table at the end decides most: half of all changes hit it.
    const qsizetype near = random.bounded(2) == 0 ? at : bytes.size() - 1 - random.bounded(qsizetype(2000));
    switch (random.bounded(6)) {
    case 0:
        return bytes.first(at);
    case 1:
        return bytes.sliced(at);
    case 2:
        return bytes.remove(near, random.bounded(1, 40));
    case 3:
        return bytes.insert(near, QByteArray(random.bounded(1, 40), static_cast<char>(random.bounded(256))));
    case 4:
        return bytes.replace(near, 4, QByteArray(4, random.bounded(2) == 0 ? '\xFF' : '\0'));
    default:
        for (int i = random.bounded(1, 8); i > 0; --i) {
            bytes[bytes.size() - 1 - random.bounded(qsizetype(2000))] = static_cast<char>(random.bounded(256));
        }
        return bytes;
    }
}

} // namespace

/// Archives that were damaged by chance: nothing crashes, nothing leaves the folder, and each is read or refused with a
/// sentence.
class TestMutatedArchive final : public QObject {
    Q_OBJECT

private slots:
    void mutations_areReadOrRefused()
    {
        const Course::PackWorkshop pack;
        const Result<QByteArray> good = packedFolder(pack.path());
        QVERIFY2(good, qPrintable(good ? QString() : good.error().text()));
        QVERIFY(good->size() > 4000);
        QRandomGenerator random(20261129);
        int refused = 0;
        for (int i = 0; i < mutations; ++i) {
            const QByteArray bytes = mutated(*good, random);
            const Result<PackArchive> read = PackArchive::fromBytes(bytes);
            if (!read) {
                QVERIFY(!read.error().what.isEmpty());
                ++refused;
                continue;
            }
            for (const PackedFile &file : read->files()) {
                const Result<QByteArray> content = read->content(file);
                QVERIFY(content ? content->size() == file.size : !content.error().what.isEmpty());
                QVERIFY(!file.path.startsWith(u'/') && !file.path.split(u'/').contains(u".."_s));
            }
        }
        qInfo("%d of %d were refused before anything was unpacked", refused, mutations);
        QVERIFY(refused > mutations / 4);
        QVERIFY(refused < mutations); // some changes do not hurt, or hurt one file
    }

    // The whole way to the disk.
    void mutations_leaveNothingBehind()
    {
        const Course::PackWorkshop pack;
        const QByteArray good = packedFolder(pack.path()).value();
        const QString courses = pack.outside(u"data/courses"_s);
        QRandomGenerator random(7);
        for (int i = 0; i < 100; ++i) {
            const QString path = pack.outside(u"mutated.ochrepack"_s);
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(mutated(good, random));
            file.close();
            const auto prepared = PreparedPack::prepare(path, courses, {});
            if (prepared) {
                QCOMPARE((*prepared)->facts().id, u"coffee"_s);
            } else {
                QVERIFY(!prepared.error().what.isEmpty());
            }
        }
        QVERIFY(QDir(courses).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }
};

QTEST_GUILESS_MAIN(TestMutatedArchive)
#include "tst_mutatedarchive.moc"
