from PyQt5.QtCore import *
NULL: QVariant
