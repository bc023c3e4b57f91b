"""Payment by code: WeChat Pay and Alipay behind one `Cashier`, and the orders that outlive every cut."""
