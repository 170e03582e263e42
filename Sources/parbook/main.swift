print("parbook")
