// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/importwork.h"

#include "exchange/formatguess.h"
#include "exchange/questionword.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>

namespace Ochre::Window {

namespace {

using Exchange::ImportPlan;
using Exchange::OwnPack;
using Exchange::Pace;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Window::ImportWork)
};

constexpr qsizetype longestLine = 300; // characters of a row; the rest is not to be seen anyway

std::vector<ExchangeRow> comingRows(const ImportPlan &plan)
{
    std::vector<ExchangeRow> rows;
    for (const Course::Question &question : plan.questions) {
        rows.push_back({Exchange::questionWord(question),
                        question.prompt.left(4 * longestLine).simplified().left(longestLine), question.file,
                        question.line});
    }
    for (const Course::Exercise &exercise : plan.exercises) {
        rows.push_back({Text::tr("exercise"), exercise.title, exercise.folder, 0});
    }
    return rows;
}

std::vector<ExchangeRow> leftOutRows(const Course::Problems &problems)
{
    std::vector<ExchangeRow> rows;
    std::ranges::transform(problems, std::back_inserter(rows), [](const Course::Problem &problem) {
        return ExchangeRow{{}, problem.message, problem.file, problem.line};
    });
    return rows;
}

Result<OwnPack> openPack(const ImportTarget &target)
{
    return OwnPack::open(target.data, target.lessons, target.pack);
}

Result<ImportPreview> preview(const ImportOrder &order, const OwnPack &pack, const Pace &pace)
{
    ImportPreview preview;
    preview.path = order.path;
    preview.incoming = order.incoming;
    const Result<Exchange::ImportFormat> format =
        order.format ? Result<Exchange::ImportFormat>(*order.format) : Exchange::formatOf(order.path);
    if (!format) {
        return std::unexpected(format.error());
    }
    preview.format = *format;
    if (!preview.incoming) {
        Result<Exchange::Incoming> incoming = Exchange::readIncoming(*format, order.path, pace);
        if (!incoming) {
            return std::unexpected(incoming.error());
        }
        preview.incoming = std::make_shared<const Exchange::Incoming>(*std::move(incoming));
    }
    preview.plan = Exchange::planFor(*preview.incoming, pack.course());
    preview.coming = comingRows(preview.plan);
    preview.leftOut = leftOutRows(preview.plan.problems);
    return preview;
}

ImportOutlook outlookOf(const ImportOrder &order, const OwnPack &pack, const Pace &pace)
{
    ImportOutlook outlook;
    for (const QString &import : pack.imports()) {
        outlook.imports.insert(outlook.imports.begin(), {import, pack.titleOf(import)});
    }
    if (!order.path.isEmpty()) {
        outlook.preview = preview(order, pack, pace);
    }
    return outlook;
}

} // namespace

Result<ImportOutlook> lookAtImport(const ImportOrder &order, const Pace &pace)
{
    return openPack(order.target).transform([&](const OwnPack &pack) { return outlookOf(order, pack, pace); });
}

Result<ImportOutlook> importPlan(const ImportOrder &order, const ImportPlan &plan, const Pace &pace)
{
    return openPack(order.target).and_then([&](OwnPack pack) {
        pack.setFreshTitle(order.target.title);
        return pack.add(plan, QDate::currentDate(), pace).transform([&](const Exchange::ImportReceipt &receipt) {
            ImportOutlook outlook = outlookOf(order, pack, {});
            outlook.wrote = receipt;
            return outlook;
        });
    });
}

Result<ImportOutlook> takeImportBack(const ImportOrder &order, const QString &import, const Pace & /*pace*/)
{
    return openPack(order.target).and_then([&](OwnPack pack) {
        const QString title = pack.titleOf(import);
        return pack.undo(import).transform([&](const Exchange::ImportReceipt & /*receipt*/) {
            ImportOutlook outlook = outlookOf(order, pack, {});
            outlook.undone = title;
            outlook.isPackGone = pack.course().id.isEmpty();
            return outlook;
        });
    });
}

} // namespace Ochre::Window
