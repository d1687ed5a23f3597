// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/packdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

constexpr qsizetype longestTitle = 120;
constexpr qsizetype longestText = 400;
constexpr int textWidth = 440;

QString shortened(const QString &foreign, qsizetype longest)
{
    const QString text = foreign.left(4 * longest).simplified();
    return text.size() <= longest ? text : text.left(longest - 1) + u'…';
}

QString lessonsText(const Packs::PackFacts &facts)
{
    const QString lessons = PackDialog::tr("%n lesson(s)", nullptr, facts.lessons);
    return facts.installed.isEmpty()
               ? PackDialog::tr("%1, version %2").arg(lessons, shortened(facts.version, longestTitle))
               : PackDialog::tr("%1, version %2; it takes the place of version %3")
                     .arg(lessons, shortened(facts.version, longestTitle), shortened(facts.installed, longestTitle));
}

QString authorsText(const QStringList &authors)
{
    return authors.isEmpty() ? PackDialog::tr("Who wrote it is not said.")
                             : PackDialog::tr("Written by %1").arg(shortened(authors.join(u", "_s), longestText));
}

} // namespace

PackDialog::PackDialog(const Packs::PackFacts &facts, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"packDialog"_s);
    setWindowTitle(tr("Install a course"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(20, 20, 20, 16);
    rows->setSpacing(12);
    const auto add = [this, rows](const QString &name, const QString &text, bool isStrong = false) {
        auto *label = new QLabel(this);
        label->setObjectName(name);
        label->setProperty("strong", isStrong);
        label->setTextFormat(Qt::PlainText);
        label->setText(text);
        label->setWordWrap(true);
        label->setMinimumWidth(textWidth);
        label->setVisible(!text.isEmpty());
        rows->addWidget(label);
    };
    add(u"packTitle"_s, shortened(facts.title, longestTitle), true);
    add(u"packSummary"_s, shortened(facts.summary, longestText));
    add(u"packAuthors"_s, authorsText(facts.authors));
    add(u"packLessons"_s, lessonsText(facts));
    const QString older =
        facts.isOlder
            ? tr("It is older than version %1, which is installed. Your progress is kept either way, but what "
                 "the newer one added goes.")
                  .arg(shortened(facts.installed, longestTitle))
            : QString();
    add(u"packOlder"_s, older);
    const QString consent = tr("Its programs are somebody else's: you will be asked before they run.");
    add(u"packConsent"_s, consent);
    setAccessibleDescription(older.isEmpty() ? consent : older + u' ' + consent);

    auto *buttons = new QDialogButtonBox(this);
    auto *install = new QPushButton(facts.isOlder ? tr("Install the older version") : tr("Install"));
    install->setObjectName(u"packInstallButton"_s);
    install->setProperty("primary", !facts.isOlder); // before a style looks at it
    buttons->addButton(install, QDialogButtonBox::AcceptRole);
    auto *cancel = new QPushButton(facts.isOlder ? tr("Keep the newer version") : tr("Do not install"));
    cancel->setObjectName(u"packCancelButton"_s);
    cancel->setProperty("primary", facts.isOlder);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    // Going back is never what Return does by itself.
    (facts.isOlder ? cancel : install)->setDefault(true);
    (facts.isOlder ? cancel : install)->setFocus(Qt::OtherFocusReason);
    rows->addSpacing(4);
    rows->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace Ochre::Window
