// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "exchange/importer.h"
#include "exchange/importplan.h"
#include "exchange/ownpack.h"
#include "window/exchangelistmodel.h"

#include <memory>
#include <optional>

namespace Ochre::Window {

/// Where courses of the learner's own lie, and which one an import goes into.
struct ImportTarget {
    QString data;    ///< the learner's data folder
    QString lessons; ///< where the courses lie that come with the program
    QString pack;    ///< id of the course
    QString title;   ///< that it is given when an import makes it
};

/// An import that was done before.
struct DoneImport {
    QString id;
    QString title;

    bool operator==(const DoneImport &) const = default;
};

/// A file as it was read, and what it would bring.
struct ImportPreview {
    QString path;
    Exchange::ImportFormat format = Exchange::ImportFormat::Gift;
    std::shared_ptr<const Exchange::Incoming> incoming;
    Exchange::ImportPlan plan;
    std::vector<ExchangeRow> coming;
    std::vector<ExchangeRow> leftOut;
};

/// What is known of a course of one's own, and of a file when one was chosen.
struct ImportOutlook {
    std::vector<DoneImport> imports;              ///< of the course, newest first
    std::optional<Result<ImportPreview>> preview; ///< none without a file
    std::optional<Exchange::ImportReceipt> wrote; ///< by an import
    QString undone;                               ///< the title of an import that was taken back
    bool isPackGone = false;                      ///< with its last import the course went, too
};

/// What is to be looked at, imported or taken back.
struct ImportOrder {
    ImportTarget target;
    QString path;                                       ///< empty: no file was chosen
    std::optional<Exchange::ImportFormat> format;       ///< none: it is recognised
    std::shared_ptr<const Exchange::Incoming> incoming; ///< when the file was read already
};

// None of these is for the GUI thread. A course that takes no imports, or is no name of one, is an error of all.

/// Reads, and writes nothing.
[[nodiscard]] Result<ImportOutlook> lookAtImport(const ImportOrder &order, const Exchange::Pace &pace);
/// Writes what the plan brings, and looks again.
[[nodiscard]] Result<ImportOutlook> importPlan(const ImportOrder &order, const Exchange::ImportPlan &plan,
                                               const Exchange::Pace &pace);
/// Takes an import back, and looks again.
[[nodiscard]] Result<ImportOutlook> takeImportBack(const ImportOrder &order, const QString &import,
                                                   const Exchange::Pace &pace);

} // namespace Ochre::Window
