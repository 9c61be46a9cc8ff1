from pyspark.sql import SparkSession

import shop

spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
spark.sparkContext.parallelize([1], 1).map(lambda row: shop.report(row)).collect()
