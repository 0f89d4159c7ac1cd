/** The deposit form of the fictional 示例城市商业银行; the bank itself is the data file beside it. */
@NullMarked
package org.certhall.plugins.banks.example;

import org.jspecify.annotations.NullMarked;
