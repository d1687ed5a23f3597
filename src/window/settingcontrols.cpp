// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/settingcontrols.h"

#include "settings/settings.h"
#include "widgets/elidingcombobox.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

constexpr int leastLetters = 14; ///< of a list of names
constexpr int pathLetters = 26;

/// Names the control, shows the value now and whenever it changes.
template<typename Option, typename Show>
void follow(Settings::Settings &settings, const Option &option, QWidget &control, Show show)
{
    control.setObjectName(QString::fromLatin1(option.key));
    control.setEnabled(settings.mayChange(&option));
    show();
    QObject::connect(&settings, &Settings::Settings::changed, &control, [&option, show](const QString &key) {
        if (key == QLatin1StringView(option.key)) {
            show();
        }
    });
}

QComboBox *makeList(QWidget *parent)
{
    auto *list = new Widgets::ElidingComboBox(parent);
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setMinimumContentsLength(leastLetters);
    return list;
}

} // namespace

QCheckBox *makeControl(Settings::Settings &settings, const Settings::Switch &option, QWidget *parent)
{
    auto *box = new QCheckBox(parent);
    follow(settings, option, *box, [&settings, &option, box] {
        const QSignalBlocker blocker(box);
        box->setChecked(settings.value(option));
    });
    QObject::connect(box, &QCheckBox::toggled, &settings, [&](bool isOn) { settings.setValue(option, isOn); });
    return box;
}

QSpinBox *makeControl(Settings::Settings &settings, const Settings::Number &option, const QString &unit, int step,
                      QWidget *parent)
{
    auto *field = new QSpinBox(parent);
    field->setRange(option.least, option.most);
    field->setSingleStep(step);
    field->setSuffix(unit);
    field->setKeyboardTracking(false); // a number is whole only when it is typed to its end
    follow(settings, option, *field, [&settings, &option, field] {
        const QSignalBlocker blocker(field);
        field->setValue(settings.value(option));
    });
    QObject::connect(field, &QSpinBox::valueChanged, &settings, [&](int value) { settings.setValue(option, value); });
    return field;
}

QComboBox *makeControl(Settings::Settings &settings, const Settings::Word &option, const QStringList &names,
                       QWidget *parent)
{
    QComboBox *list = makeList(parent);
    for (qsizetype i = 0; i < names.size(); ++i) {
        list->addItem(names.at(i), QString::fromLatin1(option.words[static_cast<size_t>(i)]));
    }
    follow(settings, option, *list,
           [&settings, &option, list] { list->setCurrentIndex(list->findData(settings.value(option))); });
    QObject::connect(list, &QComboBox::activated, &settings,
                     [&, list] { settings.setValue(option, list->currentData().toString()); });
    return list;
}

QComboBox *makeFontControl(Settings::Settings &settings, const Settings::Text &option, bool isOfOneWidth,
                           QWidget *parent)
{
    QComboBox *list = makeList(parent);
    list->addItem(QCoreApplication::translate("SettingControls", "Recommended"), QString());
    const QStringList families = QFontDatabase::families(QFontDatabase::Latin);
    for (const QString &family : families) {
        if (!QFontDatabase::isPrivateFamily(family) && (!isOfOneWidth || QFontDatabase::isFixedPitch(family))) {
            list->addItem(family, family);
        }
    }
    follow(settings, option, *list, [&settings, &option, list] {
        const QString family = settings.value(option);
        if (list->findData(family) < 0) {
            list->addItem(family, family); // it is gone from this machine, and may come back
        }
        list->setCurrentIndex(list->findData(family));
    });
    QObject::connect(list, &QComboBox::activated, &settings,
                     [&, list] { settings.setValue(option, list->currentData().toString()); });
    return list;
}

QWidget *makePathControl(Settings::Settings &settings, const Settings::Text &option, bool isFolder,
                         const QString &automatic, QWidget *parent)
{
    auto *control = new QWidget(parent);
    auto *row = new QHBoxLayout(control);
    row->setContentsMargins(0, 0, 0, 0);
    auto *path = new QLineEdit(control);
    path->setReadOnly(true);
    path->setPlaceholderText(automatic);
    path->setMinimumWidth(path->fontMetrics().averageCharWidth() * pathLetters);
    auto *choose = new QPushButton(QCoreApplication::translate("SettingControls", "Choose…"), control);
    row->addWidget(path, 1);
    row->addWidget(choose);
    control->setFocusProxy(choose);
    follow(settings, option, *control, [&settings, &option, path] {
        path->setText(settings.value(option));
        path->setCursorPosition(0);
        path->setToolTip(settings.value(option));
    });
    QObject::connect(choose, &QPushButton::clicked, control, [&settings, &option, isFolder, control] {
        const QString start = settings.value(option);
        const QString chosen = isFolder ? QFileDialog::getExistingDirectory(control, {}, start)
                                        : QFileDialog::getOpenFileName(control, {}, start);
        if (!chosen.isEmpty()) {
            settings.setValue(option, chosen);
        }
    });
    return control;
}

} // namespace Ochre::Window
