// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/importer.h"

#include "exchange/aiken.h"
#include "exchange/ankitext.h"
#include "exchange/apkg.h"
#include "exchange/gift.h"
#include "exchange/mdbookquiz.h"
#include "exchange/rustlings.h"
#include "exchange/settle.h"
#include "exchange/sourcetext.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Importer)
};

using ReadText = Incoming (*)(const QString &, const QString &);

struct FormatRow {
    QLatin1StringView name;
    ImportFormat format;
    ReadText readText; ///< null: it is no text
};

constexpr std::array<FormatRow, 6> formats{{{"anki-text"_L1, ImportFormat::AnkiText, readAnkiText},
                                            {"apkg"_L1, ImportFormat::Apkg, nullptr},
                                            {"gift"_L1, ImportFormat::Gift, readGift},
                                            {"aiken"_L1, ImportFormat::Aiken, readAiken},
                                            {"mdbook-quiz"_L1, ImportFormat::MdbookQuiz, readMdbookQuiz},
                                            {"rustlings"_L1, ImportFormat::Rustlings, nullptr}}};

Result<Incoming> readRaw(ImportFormat format, const QString &path)
{
    if (format == ImportFormat::Apkg) {
        return readApkgFile(path);
    }
    if (format == ImportFormat::Rustlings) {
        return readRustlings(path);
    }
    const auto row = std::ranges::find(formats, format, &FormatRow::format);
    return readSourceText(path).transform([&](const QString &text) { return row->readText(text, path); });
}

} // namespace

Error stoppedImport()
{
    return {Text::tr("The import was stopped."), {}, Text::tr("Nothing was changed.")};
}

QStringList importFormatNames()
{
    QStringList names;
    for (const FormatRow &row : formats) {
        names << QString(row.name);
    }
    return names;
}

std::optional<ImportFormat> importFormatNamed(const QString &name)
{
    const auto row = std::ranges::find(formats, name, [](const FormatRow &one) { return QString(one.name); });
    return row == formats.end() ? std::nullopt : std::optional(row->format);
}

Result<Incoming> readIncoming(ImportFormat format, const QString &path, const Pace &pace)
{
    return readRaw(format, path).and_then([&path, &pace](const Incoming &raw) -> Result<Incoming> {
        if (raw.size() > mostItems) {
            return std::unexpected(Error{Text::tr("The file holds more than %1 questions.").arg(mostItems), path,
                                         Text::tr("Nothing was imported. Cut it into smaller files."),
                                         ErrorKind::Foreign});
        }
        Incoming incoming = settled(raw, pace);
        if (!goesOn(pace, int(raw.size()), int(raw.size()))) {
            return std::unexpected(stoppedImport());
        }
        const QString name = QFileInfo(QFileInfo(path).absoluteFilePath()).completeBaseName().simplified();
        incoming.title = name.isEmpty() ? Text::tr("Import") : name;
        return incoming;
    });
}

} // namespace Ochre::Exchange
