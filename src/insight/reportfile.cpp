// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/reportfile.h"

#include "base/filesystem.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace Ochre::Insight {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Insight::ReportFile)
};

QFuture<Result<void>> behind(std::function<Result<void>()> work)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QFuture<Result<void>> future = promise->future();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace

QFuture<Result<void>> savePicture(const QImage &picture, const QString &file)
{
    return behind([picture, file]() -> Result<void> {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        if (!buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "PNG")) {
            return std::unexpected(Error{Text::tr("The picture could not be made."), file,
                                         Text::tr("Make the window smaller, or save the numbers instead.")});
        }
        return saveFile(file, bytes);
    });
}

QFuture<Result<void>> saveText(const QByteArray &text, const QString &file)
{
    return behind([text, file] { return saveFile(file, text); });
}

} // namespace Ochre::Insight
