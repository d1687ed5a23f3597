// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/apkg.h"

#include "base/filesystem.h"
#include "exchange/ankicards.h"
#include "exchange/ankicollection.h"
#include "exchange/htmlmarkdown.h"
#include "packs/packarchive.h"
#include "packs/zipwriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Apkg)
};

constexpr qint64 mostArchiveBytes = 256LL << 20;   // with its pictures and sounds, which are not unpacked
constexpr qint64 mostCollectionBytes = 64LL << 20; // no more than a pack may weigh
constexpr qsizetype mostNoteText = 200'000;        // characters of HTML

Packs::ArchiveLimits limits()
{
    Packs::ArchiveLimits limits;
    limits.archiveBytes = mostArchiveBytes;
    limits.totalBytes = 4 * mostArchiveBytes;
    limits.fileBytes = limits.totalBytes; // of the collection it is said here
    return limits;
}

Error noPlace()
{
    return {Text::tr("There is no room for a temporary file."),
            {},
            Text::tr("Free some space on the disk of the folder for temporary files."),
            ErrorKind::WriteFailed};
}

/// The entry with the notes. The newest form is packed in a way of its own and lies beside a stand-in of the old one.
Result<Packs::PackedFile> collectionIn(const Packs::PackArchive &archive)
{
    const auto named = [&archive](QLatin1StringView name) {
        return std::ranges::find(archive.files(), name, &Packs::PackedFile::path);
    };
    const auto none = archive.files().end();
    if (named("collection.anki21b"_L1) != none) {
        return std::unexpected(
            Error{Text::tr("The package was written for newer versions of Anki only."),
                  {},
                  Text::tr("Export it once more with “Support older Anki versions” ticked, or as text."),
                  ErrorKind::Newer});
    }
    const auto newer = named("collection.anki21"_L1);
    const auto found = newer != none ? newer : named("collection.anki2"_L1);
    if (found == none) {
        return std::unexpected(Error{Text::tr("The file is no package of Anki: it holds no collection."),
                                     {},
                                     Text::tr("Choose a file that Anki exported as a deck package."),
                                     ErrorKind::Foreign});
    }
    if (found->size > mostCollectionBytes) {
        return std::unexpected(
            Error{Text::tr("The collection in the package is larger than %1 MB.").arg(mostCollectionBytes >> 20),
                  {},
                  Text::tr("Export its decks one by one."),
                  ErrorKind::Foreign});
    }
    return *found;
}

Result<Collection> unpackedCollection(const Packs::PackArchive &archive)
{
    const Result<QByteArray> content =
        collectionIn(archive).and_then([&archive](const Packs::PackedFile &file) { return archive.content(file); });
    if (!content) {
        return std::unexpected(content.error());
    }
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"collection"_s));
    if (!folder.isValid() || !file.open(QIODevice::WriteOnly) || file.write(*content) != content->size()) {
        return std::unexpected(noPlace());
    }
    file.close();
    return readCollection(file.fileName(), mostItems);
}

qsizetype sizeOf(const CollectedNote &note)
{
    qsizetype size = 0;
    for (const QString &field : note.fields) {
        size += field.size();
    }
    return size;
}

Incoming incomingOf(const Collection &collection, const QString &file)
{
    Incoming incoming;
    int number = 0;
    for (const CollectedNote &note : collection.notes) {
        ++number;
        if (sizeOf(note) > mostNoteText) {
            incoming.leaveOut(file, 0, Text::tr("Note %1 has more text than a card can show.").arg(number));
            continue;
        }
        const std::vector<AnkiNote> cards = cardsOf(note, collection.types.value(note.type));
        if (cards.empty()) {
            incoming.leaveOut(file, 0, Text::tr("Note %1 has no card with text on both sides.").arg(number));
        }
        for (const AnkiNote &card : cards) {
            incoming.questions.push_back(questionOf(card, markdownOfHtml));
            incoming.questions.back().file = file;
        }
    }
    return incoming;
}

/// What is said of an archive speaks to its author; here it is Anki that wrote it.
Error ofPackage(Error error)
{
    error.advice = error.kind == ErrorKind::Damaged ? Text::tr("Export it once more from Anki.")
                                                    : Text::tr("Do not use the file: Anki writes no such packages.");
    return error;
}

} // namespace

Result<QByteArray> apkgOf(const std::vector<AnkiNote> &notes, qint64 nowMs)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"collection"_s);
    if (!folder.isValid()) {
        return std::unexpected(noPlace());
    }
    const Result<QByteArray> collection =
        writeCollection(file, notes, nowMs).and_then([&file] { return readFile(file, mostCollectionBytes); });
    if (!collection) {
        return std::unexpected(collection.error());
    }
    const QByteArray bytes = Packs::zippedFiles({{"collection.anki2", *collection}, {"media", "{}"}});
    return bytes.isEmpty() ? Result<QByteArray>(std::unexpected(noPlace())) : Result<QByteArray>(bytes);
}

Result<Incoming> readApkg(const QByteArray &bytes, const QString &file)
{
    const Result<Packs::PackArchive> archive = Packs::PackArchive::fromBytes(bytes, limits());
    if (!archive) {
        Error error = ofPackage(archive.error());
        error.where = file;
        return std::unexpected(error);
    }
    return unpackedCollection(*archive)
        .transform([&file](const Collection &collection) { return incomingOf(collection, file); })
        .transform_error([&file](Error error) {
            error.where = file;
            return error;
        });
}

Result<Incoming> readApkgFile(const QString &file)
{
    return readFile(file, mostArchiveBytes).and_then([&file](const QByteArray &bytes) {
        return readApkg(bytes, file);
    });
}

} // namespace Ochre::Exchange
